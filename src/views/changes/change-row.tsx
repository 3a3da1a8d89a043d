// Owns one change: its event, and field by field what reads otherwise.
import { displayText } from '../../cards/display-text.ts';
import { Glyph } from '../../cards/glyph.tsx';
import type { Change } from '../../contract/changes-reply.ts';
import { useViewStore, withPatch } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { movedInWords, sameShownInWords } from '../../words/difference-words.ts';
import { dateName, whenName } from '../../words/format.ts';
import styles from './change-row.module.css';
import { DifferenceLine } from './difference-line.tsx';
import { openChanges } from './open-changes.ts';
import { texts } from './texts.ts';

export function ChangeRow({ change, isPinned }: { readonly change: Change; readonly isPinned: boolean }) {
  const t = useTexts(texts);
  const store = useViewStore();
  const { id, kind, title, type, status, inView, differences, note } = change;
  // At the earlier revision there is no such event.
  const isUnknownHere = isPinned && kind === 'added';
  const moved = movedInWords(inView);
  const name = displayText(title);
  return (
    <li className={styles.row} data-kind={kind}>
      <Glyph type={type} status={status} className={styles.glyph} />
      <span className={styles.when}>{whenName(change)}</span>
      {isUnknownHere ? (
        <span className={styles.title} dir="auto">
          {name}
        </span>
      ) : (
        <button
          type="button"
          className={styles.title}
          dir="auto"
          onClick={({ currentTarget }) => {
            store.change({ event: id }, 'step');
            uncover(currentTarget);
          }}
        >
          {kind === 'retracted' ? <s>{name}</s> : name}
        </button>
      )}
      <div className={styles.body}>
        {kind === 'retracted' && (
          <p className={styles.reason}>
            {t('retracted-on', { date: dateName(change.changedAt.slice(0, 10)) })}
            {note !== null && <bdi>{`. ${displayText(note)}`}</bdi>}
          </p>
        )}
        {kind === 'changed' && moved !== '' && <p className={styles.reason}>{moved}</p>}
        {kind === 'changed' && differences.length === 0 && (
          <p className={styles.reason}>{sameShownInWords()}</p>
        )}
        {kind !== 'retracted' && differences.length > 0 && (
          <dl className={styles.fields}>
            {differences.map((difference) => (
              <DifferenceLine key={difference.field} difference={difference} />
            ))}
          </dl>
        )}
        {isUnknownHere && (
          <button
            type="button"
            className={styles.open}
            onClick={({ currentTarget }) => {
              store.change(
                ({ filter }) => ({ filter: withPatch(filter, { asof: undefined }), event: id }),
                'step',
              );
              uncover(currentTarget);
            }}
          >
            {t('open-live')}
            <span className="visually-hidden">: {name}</span>
          </button>
        )}
      </div>
    </li>
  );
}

/** Over the page the list would cover what it opens. */
function uncover(pressed: Element): void {
  if (pressed.closest('dialog') !== null) openChanges(null);
}
