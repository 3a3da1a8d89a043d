// Owns the command palette: one field, and under it places, events, filters and commands that a few letters find. Enter does it, with Ctrl it adds to the filters.
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { MAX_TEXT } from '../../../contract/filter-grammar.ts';
import { useViewStore } from '../../../link/use-view.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { KeyCaps } from '../../../ui/key-caps.tsx';
import { isPressed, PAGE_KEYS } from '../../../ui/keys.ts';
import { Search } from '../../../ui/later-icons.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { DIALOG_KEYS, PALETTE_KEYS } from '../../../ui/part-keys.ts';
import type { Chooser } from '../options.ts';
import { placeName } from '../place-name.ts';
import type { PlaceChosen } from '../search-field.tsx';
import styles from './palette.module.css';
import { PaletteRow } from './palette-row.tsx';
import type { Row } from './row.ts';
import { texts } from './texts.ts';
import { useRows } from './use-rows.ts';

type Props = {
  readonly onPlace: PlaceChosen;
  readonly onKeys: () => void;
  readonly onClose: () => void;
};

export function Palette({ onPlace, onKeys, onClose }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const store = useViewStore();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  /** Null: the first row. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  /** What Enter asked for of the first row before it was known which that is. */
  const [waiting, setWaiting] = useState<'do' | 'add' | null>(null);
  const text = typed.replace(/\s+/g, ' ').trim();
  const { groups, found, isNothing } = useRows(text);
  const rows = groups.flatMap((group) => group.rows);
  // What can be done at all stands below a text that finds nothing, but was not meant by it.
  const first = isNothing && groups[0]?.name !== 'spellings' ? undefined : rows[0];
  const active = rows.find((row) => row.id === chosen) ?? first;

  const by: Chooser = {
    store,
    go: (target) => onPlace({ ...target, isByKeyboard: true }),
    // The keyboard goes back to where it was, and what opens takes it from there.
    blur: () => {},
  };
  const doIt = (row: Row) => {
    if (row.isIdle) return;
    if (row.sign.kind === 'copy') {
      row.act(by);
      return;
    }
    // Closed first: what a command presses lies under it.
    flushSync(onClose);
    flushSync(closeOthers);
    row.act(by);
  };
  const add = (row: Row) => {
    if (!row.add) return doIt(row);
    row.add(by);
    const isOut = row.sign.kind === 'value' && row.sign.isTicked;
    setSaid(t(isOut ? 'removed-aloud' : 'chosen-aloud', { name: row.name }));
    // The next one is typed over it.
    field.current?.select();
  };
  const step = (to: number) => {
    const next = rows[(to + rows.length) % rows.length];
    if (!next) return;
    setChosen(next.id);
    setWaiting(null);
    document.getElementById(`${id}-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  // Places are in within a few frames, and may lead; for events, which the server is asked for, only an empty list waits.
  const isKnown =
    active !== undefined && active.id === chosen
      ? true
      : !found.arePlacesOld &&
        // A guess leads only where no event has the very word, nor one that is spelt nearly so.
        ((active !== undefined && groups[0]?.name !== 'alike') ||
          found.haveEventsFailed ||
          (found.eventCount !== null && !found.areEventsOld && !found.areSpellingsPending));
  const press = (what: 'do' | 'add') => {
    if (!isKnown) setWaiting(what);
    else if (active && what === 'add') add(active);
    else if (active) doIt(active);
  };
  const doWaiting = useEffectEvent(() => {
    setWaiting(null);
    if (waiting !== null) press(waiting);
  });
  const isDue = waiting !== null && isKnown;
  useEffect(() => {
    if (!isDue) return;
    // Not within an effect: what it does closes the palette first.
    const timer = setTimeout(() => doWaiting());
    return () => clearTimeout(timer);
  }, [isDue]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const at = active ? rows.indexOf(active) : -1;
    if (isPressed(PALETTE_KEYS.next, event)) step(at + 1);
    else if (isPressed(PALETTE_KEYS.before, event)) step(Math.max(at, 0) - 1);
    else if (isPressed(PALETTE_KEYS.add, event)) press('add');
    else if (isPressed(PALETTE_KEYS.do, event)) press('do');
    else if (typed === '' && isPressed(PAGE_KEYS.keys, event)) onKeys();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const [place] = found.places;
  const spellings =
    groups[0]?.name === 'places' && place && !place.isGuess
      ? [placeName(place), ...place.spellings].filter(
          (one, at, all) =>
            one !== text &&
            all.indexOf(one) === at &&
            // A border is called by one name, whichever side it was found from.
            (one === placeName(place) || one !== place.name.text),
        )
      : [];
  const isWaiting = rows.length === 0 && text !== '' && !isNothing;
  return (
    <ModalDialog
      form="sheet"
      className={styles.palette}
      labelledBy={`${id}-title`}
      focus={field}
      isOnTop
      onClose={onClose}
    >
      <h2 id={`${id}-title`} className="visually-hidden">
        {t('title')}
      </h2>
      <div className={styles.top}>
        <Search size={16} aria-hidden="true" className={styles.search} />
        <input
          ref={field}
          className={styles.field}
          type="text"
          role="combobox"
          aria-label={t('field')}
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="auto"
          maxLength={MAX_TEXT}
          placeholder={t('field')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setChosen(null);
            setWaiting(null);
            list.current?.scrollTo(0, 0);
          }}
          onKeyDown={onKeyDown}
        />
        {spellings.length > 0 && (
          <span className={styles.foundAs}>
            <bdi>{t('found-as', { names: spellings.join(', ') })}</bdi>
          </span>
        )}
        <button
          type="button"
          className={styles.esc}
          data-way-out
          tabIndex={-1}
          aria-label={t('esc')}
          onClick={onClose}
        >
          <KeyCaps of={DIALOG_KEYS.close} />
        </button>
      </div>
      {isNothing && <p className={styles.none}>{t('nothing', { text })}</p>}
      <div ref={list} role="listbox" id={`${id}-list`} aria-label={t('results')} className={styles.list}>
        {groups.map(({ name, heading, rows: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset
          <div key={name} role="group" aria-label={heading}>
            <div className={styles.heading} aria-hidden="true">
              {heading}
            </div>
            {own.map((row) => (
              <PaletteRow
                key={row.id}
                id={`${id}-${row.id}`}
                row={row}
                isActive={row === active}
                onDo={(isAdding) => (isAdding ? add(row) : doIt(row))}
              />
            ))}
          </div>
        ))}
      </div>
      {isWaiting && <p className={styles.none}>{t('searching')}</p>}
      <footer className={styles.foot}>
        <span>
          <KeyCaps of={PALETTE_KEYS.before} /> <KeyCaps of={PALETTE_KEYS.next} /> {t('choose')}
        </span>
        <span>
          <KeyCaps of={PALETTE_KEYS.do} /> {t('do')}
        </span>
        <span>
          <KeyCaps of={PALETTE_KEYS.add} /> {t('add-key')}
        </span>
        <button type="button" tabIndex={-1} className={styles.keys} onClick={onKeys}>
          <KeyCaps of={PAGE_KEYS.keys} isShort /> {t('all-keys')}
        </button>
      </footer>
      <p role="status" className="visually-hidden">
        {said ||
          (text !== '' &&
            !found.arePlacesPending &&
            found.eventCount !== null &&
            (isNothing
              ? t('nothing', { text })
              : rows.length > 0 && t('found-aloud', { count: rows.length })))}
      </p>
    </ModalDialog>
  );
}

/** Whoever asks for something else has done with the dialog that was open. */
function closeOthers(): void {
  for (const dialog of document.querySelectorAll('dialog[open]'))
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
}
