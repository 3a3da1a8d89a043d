// Owns what the map view may use of the basemap at once. What only parts that load later need they take from its own file.
import { provinces } from './basemap-data.ts';
import type { ProvinceArea } from './decode.ts';

export { Basemap } from './basemap.tsx';
export type { ProvinceArea } from './decode.ts';
export { announceObstacles, announceSquares } from './obstacles.ts';

export const loadProvinceAreas = async (): Promise<readonly ProvinceArea[]> => (await provinces.load()).areas;
