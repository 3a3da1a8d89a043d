// Owns one saved view in the list: opened by its name; named anew, moved, made the start, deleted by the buttons beside it.
import { useState } from 'react';
import { useNames } from '../../cards/use-names.ts';
import { parsePlainLink } from '../../link/link.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { isPressed } from '../../ui/keys.ts';
import { ChevronDown, ChevronUp } from '../../ui/later-icons.tsx';
import { DIALOG_KEYS } from '../../ui/part-keys.ts';
import { filterInSentence, textOfRuns } from '../../words/filter-sentence.ts';
import { dateName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { House, Pencil } from './saved-icons.tsx';
import styles from './saved-row.module.css';
import { MAX_NAME, movedView, type Outcome, type SavedView } from './saved-views.ts';
import { texts } from './texts.ts';
import { beginWith, keepViews } from './use-saved-views.ts';

type Props = {
  readonly view: SavedView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isStart: boolean;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
  readonly onTold: (outcome: Outcome) => void;
};

export function SavedRow({ view, isFirst, isLast, isStart, onOpen, onDelete, onTold }: Props) {
  const t = useTexts(texts);
  const names = useNames();
  const [draft, setDraft] = useState<string | null>(null);
  const { id, name, query, savedOn } = view;
  const inWords = textOfRuns(filterInSentence(parsePlainLink(query).filter, names));
  const tell = (outcome: Outcome) => {
    if (outcome !== 'kept') onTold(outcome);
  };
  const rename = () => {
    const given = draft?.trim();
    if (given)
      tell(keepViews((all) => all.map((other) => (other.id === id ? { ...other, name: given } : other))));
    setDraft(null);
  };
  const move = (by: 1 | -1) => tell(keepViews((all) => movedView(all, id, by)));
  if (draft !== null)
    return (
      <li className={styles.row}>
        <form
          className={styles.rename}
          onSubmit={(event) => {
            event.preventDefault();
            rename();
          }}
        >
          <input
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked to type here
            autoFocus
            className={styles.field}
            aria-label={t('new-name', { name })}
            dir="auto"
            maxLength={MAX_NAME}
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
            onKeyDown={(event) => {
              if (!isPressed(DIALOG_KEYS.close, event)) return;
              // Of the field, not of the dialog.
              event.preventDefault();
              event.stopPropagation();
              setDraft(null);
            }}
          />
          <Button type="submit">{t('done')}</Button>
        </form>
      </li>
    );
  return (
    <li className={styles.row}>
      <Button variant="bare" className={styles.open} aria-label={t('open', { name })} onClick={onOpen}>
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.words}>
          {isStart && (
            <>
              <strong>{t('is-start')}</strong>
              {DOT}
            </>
          )}
          {dateName(savedOn)}
          {inWords !== name && (
            <>
              {DOT}
              <bdi>{inWords}</bdi>
            </>
          )}
        </span>
      </Button>
      <span className={styles.tools}>
        <IconButton
          variant="bare"
          label={t(isStart ? 'no-start' : 'make-start', { name })}
          aria-pressed={isStart}
          disabled={query === ''}
          onClick={() => tell(beginWith(isStart ? null : query))}
        >
          <House size={14} />
        </IconButton>
        <IconButton variant="bare" label={t('rename', { name })} onClick={() => setDraft(name)}>
          <Pencil size={14} />
        </IconButton>
        <IconButton variant="bare" label={t('up', { name })} aria-disabled={isFirst} onClick={() => move(-1)}>
          <ChevronUp size={14} />
        </IconButton>
        <IconButton variant="bare" label={t('down', { name })} aria-disabled={isLast} onClick={() => move(1)}>
          <ChevronDown size={14} />
        </IconButton>
        <IconButton variant="bare" label={t('delete', { name })} onClick={onDelete}>
          <X size={14} />
        </IconButton>
      </span>
    </li>
  );
}
