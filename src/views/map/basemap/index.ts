// Owns what the map view may use of the basemap.
import { provinces } from './basemap-data.ts';
import type { ProvinceArea } from './decode.ts';

export { Basemap } from './basemap.tsx';
export { boundaryNoteAt } from './boundary-notes.ts';
export type { ProvinceArea } from './decode.ts';
export { announceObstacles } from './obstacles.ts';

export const loadProvinceAreas = async (): Promise<readonly ProvinceArea[]> => (await provinces.load()).areas;
