// Owns the dialog of saved views: the view on screen can be kept, kept ones opened, named, ordered, deleted, taken along and brought in.
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { saveFile } from '../../cards/save-file.ts';
import { useNames } from '../../cards/use-names.ts';
import { formatDate, localToday } from '../../contract/calendar-date.ts';
import { formatLink } from '../../link/link.ts';
import { useViewStore } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { DialogBox, ModalDialog } from '../../ui/modal-dialog.tsx';
import { filterInSentence, textOfRuns } from '../../words/filter-sentence.ts';
import { CompareViews } from './compare-views.tsx';
import { ImportViews } from './import-views.tsx';
import { SavedRow } from './saved-row.tsx';
import {
  formatViews,
  MAX_NAME,
  MAX_VIEWS,
  nameAmong,
  newId,
  type Outcome,
  readAside,
  type SavedView,
} from './saved-views.ts';
import styles from './saved-views-dialog.module.css';
import { texts } from './texts.ts';
import { beginWith, dropAside, keepViews, storage, useSavedViews } from './use-saved-views.ts';

const asFile = (text: string) => new Blob([text], { type: 'application/json' });

export default function SavedViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const id = useId();
  const store = useViewStore();
  const names = useNames();
  const { saved, start } = useSavedViews();
  const { views, unread, trouble } = saved;
  // Its filter in words, until the reader finds a better name.
  const [name, setName] = useState(() =>
    textOfRuns(filterInSentence(store.getView().filter, names)).slice(0, MAX_NAME),
  );
  const [said, setSaid] = useState('');
  const [deleted, setDeleted] = useState<{ readonly view: SavedView; readonly at: number } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const say = (outcome: Outcome) => setSaid(t(outcome, { most: MAX_VIEWS }));
  const keep = () => {
    if (name.trim() === '') return field.current?.focus();
    // Without the theme, which is the reader's own.
    const query = formatLink({ ...store.getView(), theme: null });
    const isKept = views.some((view) => view.name === name.trim() && view.query === query);
    if (isKept) return setSaid(t('kept-already', { name: name.trim() }));
    const view = {
      id: newId(),
      name: nameAmong(views, name.trim()),
      query,
      savedOn: formatDate(localToday()),
    };
    say(keepViews((all) => [...all, view]));
  };
  const remove = (view: SavedView) => {
    const at = views.indexOf(view);
    const outcome = keepViews((all) => all.filter((other) => other.id !== view.id));
    if (outcome !== 'kept') return say(outcome);
    if (view.id === startId) beginWith(null);
    flushSync(() => {
      setDeleted({ view, at });
      setSaid(t('deleted', { name: view.name }));
    });
    // Its row had the keyboard, and is gone.
    undo.current?.focus();
  };
  const bringBack = () => {
    if (deleted) say(keepViews((all) => all.toSpliced(deleted.at, 0, deleted.view)));
    setDeleted(null);
    field.current?.focus();
  };
  const open = ({ query }: SavedView) => {
    onClose();
    store.follow(query);
  };
  // Of several that are the same view, the first.
  const startId = views.find(({ query }) => query === start)?.id;
  const aside = trouble === 'aside' ? readAside(storage) : null;
  return (
    <ModalDialog
      form="sheet"
      className={styles.dialog}
      labelledBy={`${id}-title`}
      focus={field}
      onClose={onClose}
    >
      <DialogBox titleId={`${id}-title`} title={t('title')} close={t('close')} onClose={onClose}>
        <p className={styles.note}>{t('where')}</p>
        {trouble !== null && (
          <p role="alert" className={styles.trouble}>
            {t(`trouble-${trouble}`)}{' '}
            {aside !== null && (
              <>
                <Button variant="bare" onClick={() => saveFile(asFile(aside), 'sarhad-views-aside.txt')}>
                  {t('take-aside')}
                </Button>
                <Button variant="bare" onClick={dropAside}>
                  {t('drop-aside')}
                </Button>
              </>
            )}
          </p>
        )}
        <form
          className={styles.new}
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <input
            ref={field}
            className={styles.name}
            aria-label={t('name')}
            dir="auto"
            maxLength={MAX_NAME}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onFocus={({ target }) => target.select()}
          />
          <Button type="submit" variant="primary">
            {t('save')}
          </Button>
        </form>
        <p role="status" className={said === '' ? 'visually-hidden' : styles.said}>
          {said}{' '}
          {deleted && (
            <Button ref={undo} variant="bare" onClick={bringBack}>
              {t('undo')}
            </Button>
          )}
        </p>
        {views.length === 0 ? (
          <p className={styles.note}>{t('none')}</p>
        ) : (
          <ul className={styles.list} aria-label={t('list')}>
            {views.map((view, at) => (
              <SavedRow
                key={view.id}
                view={view}
                isFirst={at === 0}
                isLast={at === views.length - 1}
                isStart={view.id === startId}
                onOpen={() => open(view)}
                onDelete={() => remove(view)}
                onTold={say}
              />
            ))}
          </ul>
        )}
        <CompareViews views={views} onTold={setSaid} onClose={onClose} />
        {unread.length > 0 && <p className={styles.note}>{t('unread', { count: unread.length })}</p>}
        <div className={styles.files}>
          <Button
            disabled={views.length + unread.length === 0}
            onClick={() => saveFile(asFile(formatViews(views, unread)), 'sarhad-views.json')}
          >
            {t('export')}
          </Button>
          <ImportViews onTold={setSaid} />
        </div>
      </DialogBox>
    </ModalDialog>
  );
}
