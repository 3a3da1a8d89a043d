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
  /** Of the newest that is known; of several areas, that of any of them. */
  readonly key: number;
};

/** “AF” of “AF-TAK” and of “AF”. */
const countryOf = (area: string): string => area.split('-', 1)[0] ?? area;

/** Most events first. */
export function groupAreas(counts: AreaCounts, zoom: number): AreaGroup[] {
  const groups = new Map<string, AreaGroup>();
  counts.areas.forEach((area, at) => {
    const id = zoom < PROVINCES_FROM_ZOOM ? countryOf(area) : area;
    const { areas = [], count = 0, incidents = 0, contested = 0, key } = groups.get(id) ?? {};
    groups.set(id, {
      id,
      areas: [...areas, area],
      count: count + (counts.count[at] ?? 0),
      incidents: incidents + (counts.incidents[at] ?? 0),
      contested: contested + (counts.contested[at] ?? 0),
      key: key ?? counts.key[at] ?? 0,
    });
  });
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
