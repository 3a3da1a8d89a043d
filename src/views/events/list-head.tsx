// Owns the head of the list: by what it is sorted, a choice that the link keeps, and how many events stand last for nothing is known of them.
import { useId } from 'react';
import { DEFAULT_SORT, SORTS, type Sort } from '../../contract/sort.ts';
import { useAnswer, useEngine } from '../../engine/client/use-engine.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import styles from './list-head.module.css';
import { sortTexts, useSortNote } from './sort-words.ts';

export function ListHead() {
  const t = useTexts(sortTexts);
  const store = useViewStore();
  const engine = useEngine();
  const sort = useView((view) => view.sort);
  const isLacking = useAnswer((answer) => answer?.lacksLaterModule === true) && sort !== DEFAULT_SORT;
  const note = useSortNote(sort);
  const canMeasure = useView(({ filter }) => filter.near !== undefined);
  const noteId = useId();
  return (
    <div className={styles.head}>
      <select
        className={styles.sort}
        aria-label={t('sort')}
        aria-describedby={noteId}
        value={sort}
        onChange={({ target }) => store.change({ sort: target.value as Sort })}
      >
        {SORTS.filter((id) => id !== 'distance' || canMeasure).map((id) => (
          <option key={id} value={id}>
            {t(id)}
          </option>
        ))}
      </select>
      {isLacking ? (
        <>
          <p className={styles.note} id={noteId} role="status">
            {t('failed')}
          </p>
          <Button onClick={engine.retry}>{t('retry')}</Button>
        </>
      ) : (
        <p className={styles.note} id={noteId}>
          {note}
        </p>
      )}
    </div>
  );
}
