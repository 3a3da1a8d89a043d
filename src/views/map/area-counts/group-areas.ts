// Owns which areas events are counted for on the map: provinces by themselves only where these are drawn.
import type { AreaCounts } from '../../../engine/answers.ts';
import { PROVINCES_FROM_ZOOM } from '../basemap/basemap-data.ts';

/** Events known only to an area: `areas` are the ones of the engine that it stands for. */
export type AreaGroup = {
  readonly id: string;
  readonly areas: readonly string[];
  readonly count: number;
  readonly incidents: number;
  readonly contested: number;
  /** Of them so many are known to a province: of a country not all, where its provinces are counted with it. */
  readonly inProvinces: number;
  /** Of the newest that is known; of several areas, that of any of them. */
  readonly key: number;
};

/** Whether an area of the engine is counted with this group. */
export const isChosen = ({ areas }: AreaGroup, area: string | null): boolean =>
  area !== null && areas.includes(area);

/** “AF” of “AF-TAK” and of “AF”. */
const countryOf = (area: string): string => area.split('-', 1)[0] ?? area;

/** Of a map's zoom, which is a hair less than whole where it was read from its scale: one for all that is counted. */
export const levelOfAreas = (zoom: number): number => Math.floor(zoom + 1e-6);

/** Most events first. `zoom`: of `levelOfAreas`. */
export function groupAreas(counts: AreaCounts, zoom: number): AreaGroup[] {
  const groups = new Map<string, AreaGroup>();
  counts.areas.forEach((area, at) => {
    const id = zoom < PROVINCES_FROM_ZOOM ? countryOf(area) : area;
    const {
      areas = [],
      count = 0,
      incidents = 0,
      contested = 0,
      inProvinces = 0,
      key,
    } = groups.get(id) ?? {};
    groups.set(id, {
      id,
      areas: [...areas, area],
      count: count + (counts.count[at] ?? 0),
      incidents: incidents + (counts.incidents[at] ?? 0),
      contested: contested + (counts.contested[at] ?? 0),
      inProvinces: inProvinces + (area === countryOf(area) ? 0 : (counts.count[at] ?? 0)),
      key: key ?? counts.key[at] ?? 0,
    });
  });
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
