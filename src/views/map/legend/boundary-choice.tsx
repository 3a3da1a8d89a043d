// Owns whose claims the map shows, and what is said of each disputed line.
import type { Map as LeafletMap } from 'leaflet';
import { useId, useRef } from 'react';
import { useView, useViewStore } from '../../../link/use-view.ts';
import { BOUNDARIES, type Boundaries } from '../../../link/view.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { countryName } from '../../../words/format.ts';
import type { ShownClaims } from '../boundaries/use-claims.ts';
import type { Insets } from '../camera/insets.ts';
import styles from './boundary-choice.module.css';
import { BoundaryNotes } from './boundary-notes-list.tsx';
import { texts } from './legend-texts.ts';

export type BoundaryProps = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly claims: ShownClaims;
};

/** `onShow`: a line was chosen, and the map goes there. */
export function BoundaryChoice({
  map,
  insets,
  claims,
  onShow,
}: BoundaryProps & { readonly onShow: () => void }) {
  const t = useTexts(texts);
  const store = useViewStore();
  const shown = useView((view) => view.boundaries);
  const select = useRef<HTMLSelectElement>(null);
  const [selectId, notesId] = [useId(), useId()];
  const nameOf = (value: Boundaries) =>
    value === 'de-facto' || value === 'all'
      ? t(`boundaries-${value}`)
      : t('boundaries-of', { name: countryName(value) });
  return (
    <div className={styles.choice}>
      <label htmlFor={selectId}>{t('boundaries')}</label>
      <select
        ref={select}
        id={selectId}
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
      {claims.hasFailed && (
        <p role="alert">
          {t('claims-failed')}
          <Button
            variant="bare"
            onClick={() => {
              // The button goes with the sentence; the focus stays beside it.
              select.current?.focus();
              claims.retry();
            }}
          >
            {t('claims-retry')}
          </Button>
        </p>
      )}
      <h3 id={notesId}>{t('notes-title')}</h3>
      <BoundaryNotes map={map} insets={insets} titleId={notesId} onShow={onShow} />
    </div>
  );
}
