// Owns the search field: a plain input at first; what it finds is loaded when it is first used. Enter makes the text a filter.

import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { FILTER_GRAMMAR, MAX_TEXT } from '../../contract/filter-grammar.ts';
import { useChangeFilter, useView, useViewStore } from '../../link/use-view.ts';
import { OpenedPart } from '../../ui/error-boundary.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { actOf } from '../../ui/keys.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { SEARCH_KEYS } from '../../ui/part-keys.ts';
import type { OptionList } from './next-option.ts';
import type { Option } from './options.ts';
import type { PlaceTarget } from './places/place-target.ts';
import styles from './search-field.module.css';
import { useNarrow } from './use-narrow.ts';

const loadResults = async () => (await import('./search-results.tsx')).default;
const SearchResults = lazyPart(loadResults);

const texts = defineTexts('search-field', {
  label: 'Search events, places, actors',
  short: 'Search',
  clear: 'Clear the text',
});

/** A place was chosen: the map is to go there, and takes the keyboard if that was what chose. */
export type PlaceChosen = (target: PlaceTarget & { readonly isByKeyboard: boolean }) => void;

type Props = {
  readonly onPlace: PlaceChosen;
  /** Something was chosen, or searching was given up: of a field that was opened to search. */
  readonly onDone?: () => void;
  /** Its input, for who opens it with the keyboard there. */
  readonly inputRef?: RefObject<HTMLInputElement | null>;
};

export function SearchField({ onPlace, onDone, inputRef }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const isNarrow = useNarrow();
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  /** Where the keyboard was before it came here: Escape leads back. */
  const cameFrom = useRef<Element | null>(null);
  const store = useViewStore();
  const changeFilter = useChangeFilter();
  const query = useView((view) => view.filter.q) ?? '';
  /** What is being typed; null when the field shows the text of the filter. */
  const [draft, setDraft] = useState<string | null>(null);
  const [list, setList] = useState<OptionList | null>(null);
  /** Id of the option that the keyboard is on: it stays on it when others arrive around it. */
  const [activeId, setActiveId] = useState<string | null>(null);
  const typed = (draft ?? '').replace(/\s+/g, ' ').trim();
  const isOpen = typed !== '';

  const active = isOpen ? list?.options.find((option) => option.id === activeId) : undefined;
  const leave = () => {
    setDraft(null);
    setActiveId(null);
  };
  const filterByText = (text: string) => {
    const { value } = FILTER_GRAMMAR.q.parse(text);
    // Too many words, or none: the list says so.
    if (value === null && text !== '') return;
    changeFilter({ q: value ?? undefined });
    leave();
    if (text !== '') onDone?.();
  };
  const choose = (option: Option, isByKeyboard = false) => {
    const staysOpen = option.choose({
      store,
      go: (target) => onPlace({ ...target, isByKeyboard }),
      blur: () => input.current?.blur(),
    });
    if (staysOpen) return;
    leave();
    onDone?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const act = actOf(SEARCH_KEYS, event);
    const next = isOpen && act ? list?.next(list.options, active, act) : undefined;
    if (next !== undefined) {
      event.preventDefault();
      setActiveId(next?.id ?? null);
    } else if (act === 'choose') {
      event.preventDefault();
      if (active) choose(active, true);
      else if (draft !== null) filterByText(typed);
    } else if (act === 'leave' && !onDone) {
      event.preventDefault();
      if (draft === null && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
      else leave();
    }
  };

  const value = draft ?? query;
  const activeElementId = active ? `${id}-${activeId}` : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: React warns of <search> where a browser does not know it yet
    <div role="search" className={styles.search}>
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={activeElementId ?? undefined}
        data-press="search"
        aria-keyshortcuts="/ Control+K"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        dir="auto"
        maxLength={MAX_TEXT}
        placeholder={t(isNarrow ? 'short' : 'label')}
        value={value}
        onFocus={({ relatedTarget }) => {
          cameFrom.current = relatedTarget;
          void loadResults().catch(() => {});
        }}
        onChange={(event) => {
          setDraft(event.target.value);
          setActiveId(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {value === '' ? (
        <span className={styles.hint} aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('clear')}
          title={t('clear')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            filterByText('');
            input.current?.focus();
          }}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
      {isOpen && (
        <OpenedPart onClose={leave} leavesKeyboard>
          <SearchResults
            id={id}
            text={typed}
            activeId={activeElementId}
            onOptions={setList}
            onChoose={choose}
          />
        </OpenedPart>
      )}
    </div>
  );
}
