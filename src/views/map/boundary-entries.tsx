// Owns the boundaries' part of the legend: how they are drawn, whose claims are shown, what is said of each disputed line.
import type { Map as LeafletMap } from 'leaflet';
import { useId, useState } from 'react';
import { useView, useViewStore } from '../../link/use-view.ts';
import { BOUNDARIES, type Boundaries } from '../../link/view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { countryName } from '../../words/format.ts';
import { BoundaryNotes } from './boundary-notes-list.tsx';
import styles from './legend.module.css';
import { Entry } from './legend-entry.tsx';
import { texts } from './legend-texts.ts';
import type { Insets } from './region.ts';
import { ClaimSymbol, DisputedSymbol } from './symbols.tsx';

type Props = { readonly map: LeafletMap; readonly insets: Insets; readonly haveClaimsFailed: boolean };

export function BoundaryEntries({ map, insets, haveClaimsFailed }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const shown = useView((view) => view.boundaries);
  const [isOpen, setOpen] = useState(false);
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
      <li>
        <label htmlFor={selectId} className="visually-hidden">
          {t('boundaries')}
        </label>
        <select
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
      {haveClaimsFailed && <li role="alert">{t('claims-failed')}</li>}
      <li id={listId} hidden={!isOpen} className={styles.notesItem}>
        {isOpen && <BoundaryNotes map={map} insets={insets} />}
      </li>
    </>
  );
}
