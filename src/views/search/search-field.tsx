// Owns the search field: a plain input at first; what it finds is loaded when it is first used. Enter makes the text a filter.

import { type KeyboardEvent, Suspense, useId, useRef, useState } from 'react';
import { hasLetters, MAX_TEXT } from '../../contract/filter-grammar.ts';
import { stateOf, withState } from '../../link/toggle.ts';
import { useChangeFilter, useView, useViewStore } from '../../link/use-view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import type { Option } from './options.ts';
import type { PlaceTarget } from './places/place-target.ts';
import styles from './search-field.module.css';
import { useNarrow } from './use-narrow.ts';
import { useSlash } from './use-slash.ts';

const loadResults = async () => (await import('./search-results.tsx')).default;
const SearchResults = lazyPart(loadResults);

const texts = defineTexts('search-field', {
  label: 'Search events, places, actors',
  short: 'Search',
  clear: 'Clear the text',
});

type Props = {
  /** A place was chosen: the map is to go there, and takes the keyboard if that was what chose. */
  readonly onPlace: (target: PlaceTarget & { readonly isByKeyboard: boolean }) => void;
};

export function SearchField({ onPlace }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const isNarrow = useNarrow();
  const input = useRef<HTMLInputElement>(null);
  const store = useViewStore();
  const changeFilter = useChangeFilter();
  const query = useView((view) => view.filter.q) ?? '';
  /** What is being typed; null when the field shows the text of the filter. */
  const [draft, setDraft] = useState<string | null>(null);
  const [options, setOptions] = useState<readonly Option[]>([]);
  /** Id of the option that the keyboard is on: it stays on it when others arrive around it. */
  const [activeId, setActiveId] = useState<string | null>(null);
  const typed = (draft ?? '').replace(/\s+/g, ' ').trim();
  const isOpen = hasLetters(typed);
  useSlash(input);

  const active = isOpen ? options.findIndex((option) => option.id === activeId) : -1;
  const leave = () => {
    setDraft(null);
    setActiveId(null);
  };
  const filterByText = (text: string) => {
    changeFilter({ q: hasLetters(text) ? text : undefined });
    leave();
  };
  const choose = (option: Option, isByKeyboard = false) => {
    if (option.kind === 'text') {
      filterByText(option.text);
      return;
    }
    if (option.kind === 'place') {
      input.current?.blur();
      onPlace({ ...option.target, isByKeyboard });
    } else if (option.kind === 'event') {
      // The keyboard goes on in the event that opens, which takes it when nobody has it.
      input.current?.blur();
      store.change({ event: option.event.id });
    } else {
      const { id: actorId } = option.found.actor;
      const clause = store.getView().filter.actor;
      const isOn = stateOf(clause, actorId) === 'any';
      changeFilter({ actor: withState(clause, actorId, isOn ? null : 'any') });
    }
    leave();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && isOpen && options.length > 0) {
      event.preventDefault();
      // One place more than there are options: the field itself, from where Enter filters by the text.
      const places = options.length + 1;
      setActiveId(options[((active + 1 + step + places) % places) - 1]?.id ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = options[active];
      if (option) choose(option, true);
      else if (draft !== null) filterByText(typed);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (draft === null) input.current?.blur();
      else leave();
    }
  };

  const value = draft ?? query;
  const activeElementId = active < 0 ? null : `${id}-${activeId}`;
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
        aria-keyshortcuts="/"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        dir="auto"
        maxLength={MAX_TEXT}
        placeholder={t(isNarrow ? 'short' : 'label')}
        value={value}
        onFocus={() => void loadResults().catch(() => {})}
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
        <Suspense fallback={null}>
          <SearchResults
            id={id}
            text={typed}
            activeId={activeElementId}
            onOptions={setOptions}
            onChoose={choose}
          />
        </Suspense>
      )}
    </div>
  );
}
