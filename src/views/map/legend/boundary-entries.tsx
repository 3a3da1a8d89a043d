// Owns the boundaries' part of the legend: how they are drawn, whose claims are shown, what is said of each disputed line.
import type { Map as LeafletMap } from 'leaflet';
import { useId, useRef, useState } from 'react';
import { useView, useViewStore } from '../../../link/use-view.ts';
import { BOUNDARIES, type Boundaries } from '../../../link/view.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { countryName } from '../../../words/format.ts';
import type { ShownClaims } from '../boundaries/use-claims.ts';
import type { Insets } from '../camera/region.ts';
import { ClaimSymbol, DisputedSymbol } from '../marks/symbols.tsx';
import { BoundaryNotes } from './boundary-notes-list.tsx';
import styles from './legend.module.css';
import { Entry } from './legend-entry.tsx';
import { texts } from './legend-texts.ts';

type Props = { readonly map: LeafletMap; readonly insets: Insets; readonly claims: ShownClaims };

export function BoundaryEntries({ map, insets, claims }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const shown = useView((view) => view.boundaries);
  const [isOpen, setOpen] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const [selectId, listId] = [useId(), useId()];
  const nameOf = (value: Boundaries) =>
    value === 'de-facto' || value === 'all'
      ? t(`boundaries-${value}`)
      : t('boundaries-of', { name: countryName(value) });
  const claim = shown === 'all' ? t('claim-symbol-all') : t('claim-symbol', { name: countryName(shown) });
  return (
    <>
      <Entry symbol={<DisputedSymbol />} name={t('disputed')} />
      {shown !== 'de-facto' && <Entry symbol={<ClaimSymbol />} name={claim} />}
      <li>{t('not-authoritative')}</li>
      <li className={styles.choice}>
        <label htmlFor={selectId} className="visually-hidden">
          {t('boundaries')}
        </label>
        <select
          ref={select}
          id={selectId}
          className={styles.boundaries}
          title={t('boundaries')}
          value={shown}
          onChange={({ target }) => {
            const boundaries = BOUNDARIES.find((value) => value === target.value);
            if (boundaries) store.change({ boundaries });
          }}
        >
          {BOUNDARIES.map((value) => (
            <option key={value} value={value}>
              {nameOf(value)}
            </option>
          ))}
        </select>
        <Button
          variant="bare"
          className={styles.notesButton}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
        >
          {t('notes-show')}
        </Button>
      </li>
      {claims.hasFailed && (
        <li role="alert" className={styles.choice}>
          {t('claims-failed')}
          <Button
            variant="bare"
            className={styles.notesButton}
            onClick={() => {
              // The button goes with the sentence; the focus stays beside it.
              select.current?.focus();
              claims.retry();
            }}
          >
            {t('claims-retry')}
          </Button>
        </li>
      )}
      <li id={listId} hidden={!isOpen} className={styles.notesItem}>
        {isOpen && <BoundaryNotes map={map} insets={insets} />}
      </li>
    </>
  );
}
