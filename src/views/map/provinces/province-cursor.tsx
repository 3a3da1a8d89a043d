// Owns the provinces layer without a mouse: one focusable element over the map, whose arrow keys walk from province to province.
import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { useAnswer } from '../../../engine/client/use-engine.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { numberName } from '../../../words/format.ts';
import type { ProvinceArea } from '../basemap/index.ts';
import { bringIntoSight } from '../camera/map-camera.ts';
import type { Insets } from '../camera/region.ts';
import { prefersStillness } from '../camera/region.ts';
import { openArea, screenPoint } from '../camera/use-map-frame.ts';
import styles from '../map-view.module.css';
import { DIRECTIONS, pan } from '../pointing/keyboard-cursor.tsx';
import { texts } from '../texts.ts';
import { nextProvince } from './next-province.ts';

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly areas: readonly ProvinceArea[];
  readonly current: ProvinceArea | null;
  /** What is said of the current one. */
  readonly spoken: string;
  readonly onCurrent: (area: ProvinceArea | null) => void;
  readonly onToggle: (area: ProvinceArea) => void;
};

export function ProvinceCursor({ ref, map, insets, areas, current, spoken, onCurrent, onToggle }: Props) {
  const t = useTexts(texts);
  const helpId = useId();
  const matching = useAnswer((answer) => answer?.totals.events ?? null);
  const label =
    matching === null ? t('loading') : t('provinces-map', { count: matching, figure: numberName(matching) });
  const zoom = (levels: number) => map.setZoom(map.getZoom() + levels, { animate: !prefersStillness() });
  const walk = (key: string) => {
    const direction = DIRECTIONS[key];
    if (!direction) return;
    const open = openArea(map, insets);
    const middle = { x: (open.left + open.right) / 2, y: (open.top + open.bottom) / 2 };
    const placeOf = ({ at }: ProvinceArea) => screenPoint(map, at[0], at[1]);
    const next = nextProvince(areas, placeOf, current, middle, direction);
    if (!next) return;
    onCurrent(next);
    bringIntoSight(map, placeOf(next), open, !prefersStillness());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction && event.shiftKey) pan(map, direction);
    else if (direction) walk(event.key);
    else if ((event.key === 'Enter' || event.key === ' ') && current) onToggle(current);
    else if (event.key === 'Escape' && current) onCurrent(null);
    else if (event.key === '+' || event.key === '=') zoom(1);
    else if (event.key === '-' || event.key === '_') zoom(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div
        ref={ref}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
        className={styles.cursor}
        data-mark={current ? '' : undefined}
        onKeyDown={onKeyDown}
        onBlur={() => onCurrent(null)}
      />
      <p id={helpId} className="visually-hidden">
        {t('provinces-help')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}
