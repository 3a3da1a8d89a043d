// Owns how many of the events counted are not on the map as it lies: beyond its edges, and where, or of the provinces, in none.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../engine/answers.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import type { Layer } from '../../link/view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { textWidth, useRoom } from '../../ui/use-room.ts';
import { numberName } from '../../words/format.ts';
import { isSameWindow, type ShownAreas } from './area-counts/use-area-groups.ts';
import type { Insets } from './camera/insets.ts';
import { cameraOf, openWindow, windowOf } from './camera/map-camera.ts';
import { useOpenInsets } from './camera/use-open-insets.ts';
import { type Elsewhere as ElsewhereBox, elsewhereOf } from './events-elsewhere.ts';
import styles from './map-view.module.css';
import { countedInWords } from './shaded-words.ts';
import { eventsElsewhere } from './sums.ts';
import { texts } from './texts.ts';

/** Of the style sheet: 17rem. */
const WIDEST_PX = 272;

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  /** They are counted where they stand, and so are not elsewhere. */
  readonly areas: ShownAreas;
  readonly onShowAll: () => void;
  readonly onShowBox: (box: ElsewhereBox['box']) => void;
};

export function Elsewhere({ map, insets, areas, onShowAll, onShowBox }: Props) {
  const { atNames, inLine, of } = areas;
  const t = useTexts(texts);
  const engine = useEngine();
  const layer = useView((view) => view.layer);
  const shaded = useView((view) => view.shaded) ?? 'all';
  const covered = useOpenInsets(insets);
  const [count, setCount] = useState(0);
  const [isKnown, setKnown] = useState(false);
  const [elsewhere, setElsewhere] = useState<ElsewhereBox | null>(null);
  useEffect(() => {
    const measure = () => {
      const { answer } = engine.getState();
      // A figure of another answer, or of another part of the map, than what stands beside it would be a wrong one.
      const found = answer === null || answer.isPreview ? null : elsewhereNow(answer);
      setKnown(found !== null);
      if (answer?.isPreview) setCount(0);
      if (answer === null || found === null) return;
      setCount(found);
      setElsewhere(layer === 'provinces' || found === 0 ? null : elsewhereOf(answer, found, seen()));
    };
    const seen = () => openWindow(map, covered);
    const elsewhereNow = (answer: Answer): number | null => {
      if (layer === 'provinces') return inNoProvince(answer);
      const window = windowOf(cameraOf(map));
      if (of === null || of.areas !== answer.areas || !isSameWindow(of.window, window)) return null;
      return eventsElsewhere(answer, { window, open: seen(), areas: [...atNames, ...inLine] });
    };
    measure();
    return engine.subscribe(measure);
  }, [engine, map, covered, layer, of, atNames, inLine]);
  const button = useRef<HTMLButtonElement>(null);
  const room = useRoom(button, 'elsewhere');
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
  const naming = (named: number): string => {
    if (elsewhere === null || named === 0) return said;
    const isWhole = elsewhere.areAll && named === elsewhere.names.length;
    const places = elsewhere.names.slice(0, named).join(', ');
    return t(isWhole ? 'elsewhere' : 'elsewhere-others', { count, figure: numberName(count), places });
  };
  const inWords = naming(elsewhere?.names.length ?? 0);
  /** As many names as have room, whole. */
  const seen = [...(elsewhere?.names.keys() ?? [])]
    .map((at) => naming(at + 1))
    .findLast((words) => textWidth(words, room?.font ?? '') <= WIDEST_PX);
  return (
    <Button
      ref={button}
      className={styles.beyond}
      data-over-map
      data-unknown={isKnown ? undefined : ''}
      title={inWords}
      aria-label={inWords}
      onClick={() => (elsewhere ? onShowBox(elsewhere.box) : onShowAll())}
    >
      <span className={styles.wide}>{seen ?? said}</span>
      <span className={styles.narrow}>{t('elsewhere-short', { figure: numberName(count) })}</span>
    </Button>
  );
}

function inNoProvince({ provinces, filter }: Answer): number {
  if (provinces === null || filter.province !== undefined) return 0;
  return Math.max(0, provinces.events - provinces.counts.reduce((sum, count) => sum + count, 0));
}
