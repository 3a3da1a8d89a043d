// Owns the filters of small screens: a dialog with every filter, that ends with how many events it leaves.
import { useId, useRef } from 'react';
import { activeClauses } from '../../contract/filter.ts';
import { clearingAll } from '../../link/changes.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { DateField } from '../../views/dates/date-field.tsx';
import { numberName } from '../../words/format.ts';
import { Facets } from '../counted.tsx';
import { FilterChips } from '../later-views.ts';
import { ShowEvents } from '../show-events.tsx';
import styles from './filters-dialog.module.css';

const texts = defineTexts('filters-dialog', {
  title: 'Filters',
  'clear-all': 'Clear all',
  dates: 'Dates',
});

type Props = {
  readonly onClose: () => void;
  /** The events are to be seen. */
  readonly onShow: () => void;
};

export function FiltersDialog({ onClose, onShow }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const clauses = useView(({ filter }) => activeClauses(filter).length);
  const store = useViewStore();
  // What is above takes filters away.
  const first = useRef<HTMLDivElement>(null);
  return (
    <ModalDialog form="sheet" className={styles.dialog} labelledBy={id} focus={first} onClose={onClose}>
      <div className={styles.top}>
        <h2 id={id} className={styles.title}>
          {t('title')} {clauses > 0 && <span className={styles.clauses}>{numberName(clauses)}</span>}
        </h2>
        <button
          type="button"
          className={styles.clear}
          disabled={clauses === 0}
          onClick={() => store.change(clearingAll)}
        >
          {t('clear-all')}
        </button>
      </div>
      <div className={styles.content}>
        <div className={styles.part}>
          <FilterChips lines={Number.POSITIVE_INFINITY} canClear={false} />
        </div>
        <div ref={first} className={`${styles.part} ${styles.dates}`}>
          <h2 className={styles.name}>{t('dates')}</h2>
          <DateField />
        </div>
        <Facets isBare />
      </div>
      <ShowEvents
        onShow={() => {
          store.change({ tab: 'events', event: null });
          onShow();
          onClose();
        }}
      />
    </ModalDialog>
  );
}
