// Owns the row of active filters: each can be taken away, or all at once.

import { useRef } from 'react';
import { useNames } from '../../cards/use-names.ts';
import { useChangeFilter, useView, useViewStore, withPatch } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { chipsOf } from './chips.ts';
import styles from './filter-chips.module.css';
import { texts } from './texts.ts';

export function FilterChips() {
  const t = useTexts(texts);
  const filter = useView((view) => view.filter);
  const store = useViewStore();
  const changeFilter = useChangeFilter();
  const chips = chipsOf(filter, useNames());
  const row = useRef<HTMLDivElement>(null);
  /** The button that was pressed goes away: the keyboard stays here. */
  const stay = () => row.current?.focus({ preventScroll: true });
  return (
    <div ref={row} tabIndex={-1} className={styles.row}>
      {chips.length > 0 && (
        <ul className={styles.chips} aria-label={t('active-filters')}>
          {chips.map(({ id, name, removal }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.chip}
                aria-label={t('remove-filter', { name })}
                onClick={() => {
                  changeFilter(removal);
                  stay();
                }}
              >
                <bdi className={styles.name}>{name}</bdi>
                <X size={13} strokeWidth={2.25} aria-hidden="true" />
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className={styles.clear}
              // `asof` stays: it says which data, not which events.
              onClick={() => {
                store.change({ filter: withPatch({}, { asof: filter.asof }) });
                stay();
              }}
            >
              {t('clear-all')}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
