// Owns the counts of areas as the map shows them now: announced to its names, and which of them found no room there.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { useEngine } from '../../../engine/client/use-engine.ts';
import { useView } from '../../../link/use-view.ts';
import { type AreaTags, announceTags, type PlacedTag, watchPlaced } from '../basemap/area-tags.ts';
import { cameraOf } from '../camera/map-camera.ts';
import { nearestFirst } from './area-places.ts';
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
  /** Of the map, on the plane, when they were placed. */
  readonly middle: { readonly x: number; readonly y: number };
};
const NOTHING: Shown = { groups: NONE, placed: NONE, middle: { x: 0.5, y: 0.5 } };

/** `areNamesLost`: no name will come. Until names have come, or are lost, nothing is shown: the line would jump. */
export function useAreaGroups(map: LeafletMap, areNamesLost: boolean): ShownAreas {
  const engine = useEngine();
  const layer = useView((view) => view.layer);
  const [{ groups, placed, middle }, setShown] = useState(NOTHING);

  useEffect(() => {
    let groups: readonly AreaGroup[] = NONE;
    let told: readonly unknown[] = [];
    const show = (placed: readonly PlacedTag[]) => {
      const { left, top, width, height, scale } = cameraOf(map);
      const middle = { x: (left + width / 2) / scale, y: (top + height / 2) / scale };
      setShown((before) =>
        before.groups === groups && isSamePoint(before.middle, middle) && isSame(before.placed, placed)
          ? before
          : { groups, placed, middle },
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
  const inLine = useMemo(() => nearestFirst(others, middle), [others, middle]);
  return { atNames, inLine };
}

const isSamePoint = (a: Shown['middle'], b: Shown['middle']): boolean => a.x === b.x && a.y === b.y;

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
