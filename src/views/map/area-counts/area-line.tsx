// Owns the line at the map's edge: events known only to areas whose names stand nowhere on the map as it lies.

import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useNames } from '../../../cards/use-names.ts';
import { useBackCloses } from '../../../ui/back-closes.ts';
import { countFitting } from '../../../ui/count-fitting.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { isPressed } from '../../../ui/keys.ts';
import { DIALOG_KEYS } from '../../../ui/part-keys.ts';
import { textWidth, useRoom } from '../../../ui/use-room.ts';
import { useRoving } from '../../../ui/use-roving.ts';
import { numberName } from '../../../words/format.ts';
import { cameraOf } from '../camera/map-camera.ts';
import styles from './area-counts.module.css';
import { areaName, partsInWords } from './area-words.ts';
import { type AreaGroup, isChosen } from './group-areas.ts';
import { texts } from './texts.ts';
import type { ShownAreas } from './use-area-groups.ts';

/** Of the style sheet, px: between entries, and an entry's own margins. */
const GAP_PX = 4;
const ENTRY_PX = 12;
/** The line's own margins and borders. */
const EDGES_PX = 10;
/** Fewer names say less than the sum of all. */
const LEAST_NAMES = 2;

type Props = {
  readonly map: LeafletMap;
  readonly areas: Pick<ShownAreas, 'inLine' | 'of'>;
  /** The area of the engine that is all that is known of the selected event. */
  readonly chosen: string | null;
  /** `at`: plane coordinates. */
  readonly onOpen: (group: AreaGroup, at: { readonly x: number; readonly y: number }) => void;
};

export function AreaLine(props: Props) {
  return props.areas.inLine.length > 0 && <Line {...props} />;
}

function Line({ map, areas: { inLine: areas, of }, chosen, onOpen }: Props) {
  const t = useTexts(texts);
  const names = useNames();
  const [isWhole, setWhole] = useState(false);
  useBackCloses(isWhole ? () => setWhole(false) : null);
  const roving = useRoving<HTMLDivElement>();
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPressed(DIALOG_KEYS.close, event) || !isWhole) return;
    event.preventDefault();
    event.stopPropagation();
    setWhole(false);
    // The entry in focus may go: the button that opened the line stays.
    row.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  const room = useRoom(row, 'area-line');
  const entries = areas.map((group) => {
    const name = areaName(group.id, names);
    return { group, name, text: t('area-count', { name, figure: numberName(group.count) }) };
  });
  // That of the selected event is in sight.
  const first = ({ group }: (typeof entries)[number]) => (isChosen(group, chosen) ? 0 : 1);
  entries.sort(
    (a, b) => first(a) - first(b) || b.group.count - a.group.count || a.name.localeCompare(b.name),
  );
  const widthOf = (text: string) => Math.ceil(textWidth(text, room?.font ?? '')) + ENTRY_PX;
  const fitting =
    isWhole || room === null
      ? entries.length
      : countFitting([widthOf(t('known-only-to')), ...entries.map(({ text }) => widthOf(text))], {
          roomPx: room.widthPx - EDGES_PX,
          gapPx: GAP_PX,
          lines: 1,
          afterPx: (left) => (left === 0 ? 0 : widthOf(t('more', { count: left, figure: numberName(left) }))),
        }) - 1;
  const isSum = fitting < Math.min(LEAST_NAMES, entries.length);
  const shown = isSum ? 0 : fitting;
  const left = entries.length - shown;
  const events = numberName(areas.reduce((sum, { count }) => sum + count, 0));
  const [leftInWords, showInWords] = isSum
    ? [t('sum', { figure: events }), t('show-sum', { count: left, figure: events, areas: numberName(left) })]
    : [
        t('more', { count: left, figure: numberName(left) }),
        t('show-more', { count: left, figure: numberName(left) }),
      ];

  const open = (group: AreaGroup, { currentTarget }: MouseEvent) => {
    const frame = map.getContainer().getBoundingClientRect();
    const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
    // Both at once leave a small map no room for either.
    setWhole(false);
    const camera = cameraOf(map);
    onOpen(group, {
      x: (camera.left + (left + right) / 2 - frame.left) / camera.scale,
      y: (camera.top + (top + bottom) / 2 - frame.top) / camera.scale,
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what stands in it
    <div
      ref={row}
      className={styles.line}
      data-whole={isWhole || undefined}
      data-unknown={of === null || undefined}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: it is no part of a form */}
      <div role="group" aria-label={t('known-only-to')} className={styles.entries} data-over-map {...roving}>
        {!isSum && (
          <span aria-hidden="true" className={styles.head}>
            {t('known-only-to')}
          </span>
        )}
        {entries.slice(0, shown).map(({ group, name, text }) => (
          <button
            key={group.id}
            type="button"
            data-stop
            tabIndex={-1}
            className={styles.entry}
            title={partsInWords(group, name)}
            aria-label={partsInWords(group, name)}
            aria-haspopup="dialog"
            data-ringed
            aria-current={isChosen(group, chosen) || undefined}
            onClick={(event) => open(group, event)}
          >
            {text}
          </button>
        ))}
        {(left > 0 || isWhole) && (
          <button
            type="button"
            data-stop
            tabIndex={-1}
            className={styles.entry}
            aria-expanded={isWhole}
            data-ringed
            aria-current={entries.slice(shown).some(({ group }) => isChosen(group, chosen)) || undefined}
            aria-label={isWhole ? undefined : showInWords}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? t('fewer') : leftInWords}
          </button>
        )}
      </div>
    </div>
  );
}
