// Owns the counts of areas as the map shows them now: announced to its names, and which of them found no room there.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import type { AreaCounts } from '../../../engine/answers.ts';
import { useEngine } from '../../../engine/client/use-engine.ts';
import type { MapWindow } from '../../../engine/map-marks.ts';
import { useView } from '../../../link/use-view.ts';
import { type AreaTags, announceTags, type PlacedTag, watchPlaced } from '../basemap/area-tags.ts';
import { FILE_EVENT } from '../basemap/obstacles.ts';
import { cameraOf, windowOf } from '../camera/map-camera.ts';
import { isGroundKnown, shareOut } from './area-places.ts';
import { type AreaGroup, groupAreas, levelOfAreas } from './group-areas.ts';

/** Narrower, names have no room for counts: all of them stand in one line. */
const NAMES_FROM_PX = 600;
/** After the last move of the map, before it is said what lies on it. */
const REST_MS = 150;

export type ShownAreas = {
  readonly atNames: readonly (AreaGroup & { readonly at: PlacedTag })[];
  readonly inLine: readonly AreaGroup[];
  /** What these are of; null while the map moves, or it is not known yet what lies on it: then no figure may stand. */
  readonly of: { readonly areas: AreaCounts | null; readonly window: MapWindow } | null;
};

/** What is shown is made of these. */
type Placing = {
  readonly groups: readonly AreaGroup[];
  readonly placed: readonly PlacedTag[];
  readonly window: MapWindow;
};

const NO_TAGS: AreaTags = new Map();
const NONE: readonly never[] = [];
const NOTHING: ShownAreas = { atNames: NONE, inLine: NONE, of: null };

/** `areNamesLost`: no name will come. Until names have come, or are lost, nothing is shown: the line would jump. */
export function useAreaGroups(map: LeafletMap, areNamesLost: boolean): ShownAreas {
  const engine = useEngine();
  const layer = useView((view) => view.layer);
  const [shown, setShown] = useState(NOTHING);

  useEffect(() => {
    let areas: AreaCounts | null = null;
    let groups: readonly AreaGroup[] = NONE;
    let placed: readonly PlacedTag[] | null = null;
    let told: readonly unknown[] = [];
    let rest = 0;
    let isMoving = false;
    let made: Placing | null = null;
    const show = () => {
      if (placed === null || isMoving) return;
      const window = windowOf(cameraOf(map));
      if (groups.length > 0 && !areNamesLost && !isGroundKnown(window)) {
        setShown(NOTHING);
        return;
      }
      const making = { groups, placed, window };
      const isMade = made !== null && isSame(made, making);
      made = making;
      const next = { ...shareOut(groups, placed, window), of: { areas, window } };
      setShown((before) => (isMade && before.of?.areas === areas ? before : next));
    };
    const onPlaced = (at: readonly PlacedTag[]) => {
      placed = at;
      show();
    };
    const follow = () => {
      const { answer } = engine.getState();
      areas = layer === 'provinces' ? null : (answer?.areas ?? null);
      const hasRoom = map.getSize().x >= NAMES_FROM_PX && !areNamesLost;
      const level = levelOfAreas(map.getZoom());
      const isPassing = answer?.isPreview ?? false;
      const news = [areas, hasRoom, level, isPassing];
      if (news.every((part, at) => part === told[at])) return;
      told = news;
      groups = areas === null ? NONE : groupAreas(areas, level);
      // Those at names are shown when the names have been painted with them.
      placed = null;
      if (!hasRoom || groups.length === 0) onPlaced(NONE);
      const tags = hasRoom ? new Map(groups.map((group) => [group.id, group])) : NO_TAGS;
      announceTags(map, { tags, isPassing });
    };
    const settle = () => {
      isMoving = false;
      follow();
      show();
    };
    const onMove = () => {
      if (!isMoving) setShown((before) => (before.of === null ? before : { ...before, of: null }));
      isMoving = true;
      clearTimeout(rest);
      rest = window.setTimeout(settle, REST_MS);
    };
    const stopPlaced = watchPlaced(map, onPlaced);
    follow();
    map.on('move zoomanim resize', onMove);
    map.on('zoomend resize', follow);
    map.on(FILE_EVENT, show);
    const stop = engine.subscribe(follow);
    return () => {
      clearTimeout(rest);
      map.off('move zoomanim resize', onMove);
      map.off('zoomend resize', follow);
      map.off(FILE_EVENT, show);
      stop();
      stopPlaced();
      announceTags(map, { tags: NO_TAGS, isPassing: false });
    };
  }, [engine, map, layer, areNamesLost]);
  return shown;
}

const isSame = (a: Placing, b: Placing): boolean =>
  a.groups === b.groups && isSameWindow(a.window, b.window) && areSame(a.placed, b.placed);

export const isSameWindow = (a: MapWindow, b: MapWindow): boolean =>
  a.west === b.west && a.east === b.east && a.north === b.north && a.south === b.south;

/** Told anew after each painting of names, though mostly they stand where they stood. */
const areSame = (before: readonly PlacedTag[], after: readonly PlacedTag[]): boolean =>
  before.length === after.length &&
  before.every((one, at) => {
    const other = after[at];
    return (
      other !== undefined &&
      one.area === other.area &&
      one.x === other.x &&
      one.y === other.y &&
      one.reach[0] === other.reach[0] &&
      one.reach[1] === other.reach[1]
    );
  });
