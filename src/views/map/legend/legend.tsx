// Owns the key to the symbols: a line of them, which opens to all.

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { densitySteps, shadeOf } from '../../../canvas/density-scale.ts';
import { useHasNews } from '../../../cards/news.ts';
import { useAnswer } from '../../../engine/client/use-engine.ts';
import { useView } from '../../../link/use-view.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { isPressed } from '../../../ui/keys.ts';
import { ChevronDown, ChevronUp } from '../../../ui/later-icons.tsx';
import { DIALOG_KEYS } from '../../../ui/part-keys.ts';
import { numberName } from '../../../words/format.ts';
import {
  BufferSymbol,
  CrossingSymbol,
  EventSymbol,
  NewsSymbol,
  PrecisionSymbol,
  ShadeSymbol,
  SizeSymbol,
  StackSymbol,
} from '../marks/symbols.tsx';
import { shadedName } from '../shaded-words.ts';
import type { BoundaryProps } from './boundary-choice.tsx';
import { BoundariesButton, BoundaryEntries } from './boundary-entries.tsx';
import styles from './legend.module.css';
import { Entry } from './legend-entry.tsx';
import { texts } from './legend-texts.ts';

/** Folded it is one line: what cannot be understood without words; more of them where there is room. */
export function Legend(props: BoundaryProps) {
  const t = useTexts(texts);
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPressed(DIALOG_KEYS.close, event) || !isOpen) return;
    // A dialog over it closes alone.
    if ((event.target as Element).closest('dialog') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    toggle.current?.focus();
  };
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what stands in it
    <div className={styles.legend} data-over-map data-open={isOpen || undefined} onKeyDown={onKeyDown}>
      <Button
        ref={toggle}
        variant="bare"
        className={styles.toggle}
        data-press="legend"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={t(isOpen ? 'hide' : 'show')}
        onClick={() => setOpen(!isOpen)}
      >
        {t('title')}
        <Chevron size={16} aria-hidden="true" />
      </Button>
      {/* Opened it scrolls, by keys too. */}
      <ul
        id={listId}
        className={styles.entries}
        aria-label={t('title')}
        tabIndex={isOpen ? 0 : undefined}
        data-over-map={isOpen || undefined}
      >
        <LegendEntries />
      </ul>
      {isOpen && <BoundariesButton {...props} />}
    </div>
  );
}

/** What the symbols of the layer on screen stand for, as items of a list. */
export function LegendEntries() {
  const layer = useView((view) => view.layer);
  return (
    <>
      {layer === 'points' && <PointEntries />}
      {layer === 'density' && <DensityEntries />}
      {layer === 'provinces' && <ProvinceEntries />}
      <BufferEntry />
      <CrossingEntry />
      <BoundaryEntries />
    </>
  );
}

function BufferEntry() {
  const t = useTexts(texts);
  const within = useAnswer((answer) => answer?.filter.within);
  const hasBorder = useAnswer((answer) => (answer?.filter.border?.any.length ?? 0) > 0);
  if (within === undefined) return null;
  const name = t(hasBorder ? 'buffer' : 'buffer-any', { km: numberName(within) });
  return <Entry symbol={<BufferSymbol />} name={name} />;
}

function CrossingEntry() {
  const t = useTexts(texts);
  const hasBorder = useAnswer((answer) => (answer?.filter.border?.any.length ?? 0) > 0);
  return hasBorder ? <Entry symbol={<CrossingSymbol />} name={t('crossing')} method="crossings" /> : null;
}

/** As it stands at the name of an area. */
function AreaSymbol() {
  return (
    <span className={styles.area} aria-hidden="true">
      ~9
    </span>
  );
}

function PointEntries() {
  const t = useTexts(texts);
  const hasNews = useHasNews();
  return (
    <>
      <Entry symbol={<EventSymbol type="armed-clash" color="var(--incident)" />} name={t('incident')} />
      <Entry symbol={<EventSymbol type="talks" color="var(--diplomatic)" />} name={t('diplomatic')} />
      <Entry symbol={<StackSymbol />} name={t('stack')} />
      {hasNews && <Entry symbol={<NewsSymbol />} name={t('news')} />}
      <Entry symbol={<SizeSymbol />} name={t('size')} />
      <Entry symbol={<AreaSymbol />} name={t('area')} method="places" />
      <Entry
        symbol={<EventSymbol type="attack" status="contested" color="var(--ink-soft)" />}
        name={t('contested')}
      />
      <Entry
        symbol={<EventSymbol type="talks" status="planned" color="var(--ink-soft)" />}
        name={t('planned')}
        method="status"
      />
      <Entry symbol={<PrecisionSymbol />} name={t('precision')} method="places" />
    </>
  );
}

/** Shades with the counts they stand for: of the whole collection at this zoom, so that no filter changes their meaning. */
function DensityEntries() {
  const t = useTexts(texts);
  const peak = useAnswer((answer) => answer?.cells?.peak ?? 1);
  return <ShadeEntries heading={t('density')} peak={peak} />;
}

/** Likewise of the whole collection. */
function ProvinceEntries() {
  const t = useTexts(texts);
  const by = useView((view) => view.shaded) ?? 'all';
  const peak = useAnswer((answer) => answer?.provinces?.peak ?? 1);
  const heading =
    by === 'all' || by === 'incident' || by === 'diplomatic'
      ? t(`provinces-${by}`)
      : t('provinces-type', { type: shadedName(by) });
  return <ShadeEntries heading={heading} peak={peak} />;
}

function ShadeEntries({ heading, peak }: { readonly heading: string; readonly peak: number }) {
  const t = useTexts(texts);
  const steps = densitySteps(peak);
  return (
    <>
      <li className={styles.heading}>{heading}</li>
      {steps.map((from, at) => {
        const to = (steps[at + 1] ?? from + 1) - 1;
        const isLast = at === steps.length - 1;
        const values = { from: numberName(from), to: numberName(to) };
        return (
          <Entry
            key={from}
            isShade
            symbol={<ShadeSymbol shade={shadeOf(steps, from) + 1} />}
            name={isLast ? t('from', values) : to === from ? values.from : t('range', values)}
          />
        );
      })}
    </>
  );
}
