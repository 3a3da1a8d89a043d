// Owns the counts of areas as the map shows them now: announced to its names, and which of them found no room there.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { useEngine } from '../../../engine/client/use-engine.ts';
import type { MapWindow } from '../../../engine/map-marks.ts';
import { useView } from '../../../link/use-view.ts';
import { type AreaTags, announceTags, type PlacedTag, watchPlaced } from '../basemap/area-tags.ts';
import { cameraOf, windowOf } from '../camera/map-camera.ts';
import { areasInSight } from './area-places.ts';
import { type AreaGroup, groupAreas } from './group-areas.ts';

/** Narrower, names have no room for counts: all of them stand in one line. */
const NAMES_FROM_PX = 600;

export type ShownAreas = {
  readonly atNames: readonly (AreaGroup & { readonly at: PlacedTag })[];
  readonly inLine: readonly AreaGroup[];
};

const NO_TAGS: AreaTags = new Map();
const NONE: readonly never[] = [];

type Shown = {
  readonly groups: readonly AreaGroup[];
  readonly placed: readonly PlacedTag[];
  /** What the map showed when they were placed. */
  readonly window: MapWindow;
};
const NOTHING: Shown = {
  groups: NONE,
  placed: NONE,
  window: { zoom: 0, west: 0, east: 1, north: 0, south: 1 },
};

/** `areNamesLost`: no name will come. Until names have come, or are lost, nothing is shown: the line would jump. */
export function useAreaGroups(map: LeafletMap, areNamesLost: boolean): ShownAreas {
  const engine = useEngine();
  const layer = useView((view) => view.layer);
  const [{ groups, placed, window }, setShown] = useState(NOTHING);

  useEffect(() => {
    let groups: readonly AreaGroup[] = NONE;
    let told: readonly unknown[] = [];
    const show = (placed: readonly PlacedTag[]) => {
      const window = windowOf(cameraOf(map));
      setShown((before) =>
        before.groups === groups && isSameWindow(before.window, window) && isSame(before.placed, placed)
          ? before
          : { groups, placed, window },
      );
    };
    const follow = () => {
      const { answer } = engine.getState();
      const areas = layer === 'provinces' ? null : (answer?.areas ?? null);
      const hasRoom = map.getSize().x >= NAMES_FROM_PX && !areNamesLost;
      const level = Math.floor(map.getZoom());
      const isPassing = answer?.isPreview ?? false;
      const news = [areas, hasRoom, level, isPassing];
      if (news.every((part, at) => part === told[at])) return;
      told = news;
      groups = areas === null ? NONE : groupAreas(areas, level);
      // Those at names are shown when the names have been painted with them.
      if (!hasRoom || groups.length === 0) show(NONE);
      const tags = hasRoom ? new Map(groups.map((group) => [group.id, group])) : NO_TAGS;
      announceTags(map, { tags, isPassing });
    };
    const stopPlaced = watchPlaced(map, show);
    follow();
    map.on('zoomend resize', follow);
    const stop = engine.subscribe(follow);
    return () => {
      map.off('zoomend resize', follow);
      stop();
      stopPlaced();
      announceTags(map, { tags: NO_TAGS, isPassing: false });
    };
  }, [engine, map, layer, areNamesLost]);

  const [atNames, others] = useMemo(() => {
    const at = new Map(placed.map((tag) => [tag.area, tag]));
    return [
      groups.flatMap((group) => {
        const tag = at.get(group.id);
        return tag ? [{ ...group, at: tag }] : [];
      }),
      groups.filter(({ id }) => !at.has(id)),
    ];
  }, [groups, placed]);
  const inLine = useMemo(() => areasInSight(others, window), [others, window]);
  return { atNames, inLine };
}

const isSameWindow = (a: MapWindow, b: MapWindow): boolean =>
  a.west === b.west && a.east === b.east && a.north === b.north && a.south === b.south;

const isSamePoint = (a: Pick<PlacedTag, 'x' | 'y'>, b: Pick<PlacedTag, 'x' | 'y'>): boolean =>
  a.x === b.x && a.y === b.y;

/** Told anew after each painting of names, though mostly they stand where they stood. */
const isSame = (before: readonly PlacedTag[], after: readonly PlacedTag[]): boolean =>
  before.length === after.length &&
  before.every((one, at) => {
    const other = after[at];
    return (
      other !== undefined &&
      one.area === other.area &&
      isSamePoint(one, other) &&
      one.reach[0] === other.reach[0] &&
      one.reach[1] === other.reach[1]
    );
  });
