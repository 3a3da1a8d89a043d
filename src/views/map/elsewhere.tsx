// Owns how many of the events counted are not on the map as it lies: beyond its edges, and where, or of the provinces, in none.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { activeClauses } from '../../contract/filter.ts';
import type { Answer } from '../../engine/answers.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import type { MapWindow } from '../../engine/map-marks.ts';
import { useView } from '../../link/use-view.ts';
import type { Layer } from '../../link/view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { areasInSight } from './area-counts/area-places.ts';
import { groupAreas } from './area-counts/group-areas.ts';
import { cameraOf, openWindow, windowOf } from './camera/map-camera.ts';
import type { Insets } from './camera/region.ts';
import { type Elsewhere as ElsewhereBox, elsewhereOf } from './events-elsewhere.ts';
import styles from './map-view.module.css';
import { countedInWords } from './shaded-words.ts';
import { texts } from './texts.ts';

/** Counted when neither hand nor map has moved for so long. */
const REST_MS = 150;

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  /** Where there is little room: the figure, and what it counts in its name. */
  readonly isShort: boolean;
  readonly onShowAll: () => void;
  readonly onShowBox: (box: ElsewhereBox['box']) => void;
};

export function Elsewhere({ map, insets, isShort, onShowAll, onShowBox }: Props) {
  const t = useTexts(texts);
  const engine = useEngine();
  const layer = useView((view) => view.layer);
  const shaded = useView((view) => view.shaded) ?? 'all';
  // The chips over a phone's upper edge come with a filter.
  const hasChips = useView(({ filter }) => activeClauses(filter).length > 0);
  const [count, setCount] = useState(0);
  const [elsewhere, setElsewhere] = useState<ElsewhereBox | null>(null);
  useEffect(() => {
    let rest = 0;
    let measured: Answer | null = null;
    const measure = () => {
      const { answer } = engine.getState();
      if (answer === null || answer.isPreview) return;
      measured = answer;
      const isByProvince = layer === 'provinces';
      const seen = openWindow(map, hasChips ? insets : { ...insets, top: 0 });
      const found = isByProvince ? inNoProvince(answer) : beyond(answer, map, seen);
      setCount(found);
      setElsewhere(isByProvince || found === 0 ? null : elsewhereOf(answer, found, seen));
    };
    const follow = () => {
      clearTimeout(rest);
      rest = window.setTimeout(measure, REST_MS);
    };
    // A figure of another answer than the counts beside it would be a wrong one: while a hand drags there is none.
    const answered = () => {
      const { answer } = engine.getState();
      if (answer === measured) return;
      clearTimeout(rest);
      measured = null;
      if (answer?.isPreview) setCount(0);
      else measure();
    };
    follow();
    map.on('move resize', follow);
    const stop = engine.subscribe(answered);
    return () => {
      clearTimeout(rest);
      map.off('move resize', follow);
      stop();
    };
  }, [engine, map, insets, layer, hasChips]);
  if (count === 0) return null;
  const words: Record<Layer, 'beyond' | 'no-province'> = {
    points: 'beyond',
    density: 'beyond',
    provinces: 'no-province',
  };
  const counted = countedInWords(layer === 'provinces' ? shaded : 'all', count);
  const said = t(words[layer], { count, figure: numberName(count), counted });
  if (layer === 'provinces')
    return (
      <p className={styles.note} data-over-map>
        {said}
      </p>
    );
  const places = elsewhere?.names.join(', ') ?? '';
  const key = elsewhere?.areAll ? 'elsewhere' : 'elsewhere-others';
  const inWords = places === '' ? said : t(key, { count, figure: numberName(count), places });
  return (
    <Button
      className={styles.beyond}
      data-over-map
      title={isShort ? inWords : undefined}
      aria-label={isShort ? inWords : undefined}
      onClick={() => (elsewhere ? onShowBox(elsewhere.box) : onShowAll())}
    >
      {isShort ? t('elsewhere-short', { figure: numberName(count) }) : inWords}
    </Button>
  );
}

/** Events whose mark lies beyond what is seen of the map, or the area that they are known to beyond the map: its line says those of all of it. */
function beyond({ totals, cells, areas }: Answer, map: LeafletMap, open: MapWindow): number {
  if (cells === null) return 0;
  const window = windowOf(cameraOf(map));
  const { west, east, north, south } = open;
  let inSight = 0;
  for (let at = 0; at < cells.size; at++) {
    const [x, y] = [cells.x[at] as number, cells.y[at] as number];
    // The window may reach over either end of the world.
    const turned = x + Math.ceil(west - x);
    if (turned <= east && y >= north && y <= south) inSight += cells.count[at] as number;
  }
  const groups = areas === null ? [] : groupAreas(areas, Math.floor(window.zoom));
  const inAreas = areasInSight(groups, window).reduce((sum, group) => sum + group.count, 0);
  return Math.max(0, totals.events - totals.unplaced - inAreas - inSight);
}

function inNoProvince({ provinces, filter }: Answer): number {
  if (provinces === null || filter.province !== undefined) return 0;
  return Math.max(0, provinces.events - provinces.counts.reduce((sum, count) => sum + count, 0));
}
