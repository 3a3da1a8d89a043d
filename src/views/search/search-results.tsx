// Owns the list under the search field: actors, places, events, and the text itself as a filter. Loaded when the page is idle, or the field first used.
import { type ReactNode, useEffect, useLayoutEffect, useMemo } from 'react';
import { useCopy } from '../../cards/use-copy.ts';
import { FILTER_GRAMMAR, hasLetters } from '../../contract/filter-grammar.ts';
import { Button } from '../../ui/button.tsx';

import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { withoutLoose } from './good-matches.ts';
import { nextOption, type OptionList } from './next-option.ts';
import { OptionContent } from './option-content.tsx';
import { isGuess, type Option, optionsOf, type PlaceOption } from './options.ts';
import { useMoreOptions } from './palette/use-more-options.ts';
import { PlaceRow } from './place-row.tsx';
import { warmPlaces } from './places/place-finder.ts';
import styles from './search-results.module.css';
import { useFound } from './use-found.ts';
import { useNarrow } from './use-narrow.ts';

// Whoever loads this list is about to search: the index of places is read meanwhile.
warmPlaces();

const texts = defineTexts('search-results', {
  name: 'Search results',
  actors: 'Actors',
  places: 'Places',
  alike: 'Places that sound alike',
  'places-pending': 'Reading the names of places…',
  events: 'Events',
  filters: 'Filters',
  commands: 'Commands',
  'none-aloud': 'No actor, no place and no event found.',
  'found-aloud': 'Actors: {{actors}}. Places: {{places}}. Events: {{count}}.',
  'near-aloud': 'Found when it is spelt otherwise: {{texts}}.',
  'no-letters': 'A text needs letters or digits.',
  'too-many-words': 'Too many words: at most 60 different ones can be searched for.',
  'events-failed': 'Events could not be searched.',
  'fault-latitude': 'No such point: latitude goes to 90°, and the map to 85°.',
  'fault-longitude': 'No such point: longitude goes to 180°.',
  'fault-minutes': 'No such point: minutes and seconds go to 59.',
  'fault-twice': 'No such point: both numbers are latitudes, or both longitudes.',
  'fault-mgrs': 'No such point: the MGRS has no square of this name.',
  'places-failed': 'The names of places could not be read.',
  retry: 'Try again',
  along: 'Left and right arrow choose what to do with a place.',
  copied: 'Copied: {{text}}',
  'copy-failed': 'Not copied: {{text}}',
});

type Props = {
  readonly id: string;
  readonly text: string;
  readonly activeId: string | null;
  readonly onOptions: (list: OptionList) => void;
  readonly onChoose: (option: Option) => void;
};

export default function SearchResults({ id, text, activeId, onOptions, onChoose }: Props) {
  const t = useTexts(texts);
  const all = useFound(text);
  const { copied, refused, copy } = useCopy();
  const more = useMoreOptions(text, useNarrow(), all.places);
  const found = more.isMeant ? withoutLoose(all, text) : all;
  const { actors, coordinates, places, events, eventCount, spellings, retry } = found;
  const signature = [
    ...actors.map(({ actor }) => actor.id),
    '|',
    ...coordinates.map(({ at }) => at.join()),
    '|',
    // The same place may be met by another of its names.
    ...places.map(({ id: row, other }) => `${row} ${other?.text}`),
    '|',
    ...events.map(({ key }) => key),
    '|',
    ...spellings.map((near) => `${near.text} ${near.events}`),
    '|',
    ...more.options.map(({ id: row }) => row),
    '|',
    text,
  ].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says when the options are others
  const options = useMemo(() => {
    const later = more.lead ? [] : more.options;
    const found = { actors, coordinates, places, events, spellings };
    const own = optionsOf(found, text, (one) => void copy(one), later);
    return more.lead ? [...more.options, ...own] : own;
  }, [signature, more]);
  // Before the browser paints: whoever sees an option can step to it.
  useLayoutEffect(() => onOptions({ options, next: nextOption }), [onOptions, options]);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const placeCount = coordinates.length + places.length;

  const optionRow = (option: Option, className: string | undefined, content: ReactNode, name?: string) => (
    // The keyboard stays in the field, which points here by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      key={option.id}
      id={`${id}-${option.id}`}
      role="option"
      aria-label={name}
      aria-selected={`${id}-${option.id}` === activeId}
      className={className}
      onClick={() => onChoose(option)}
    >
      {content}
    </div>
  );
  /** `isNear`: texts that were not typed but are near, places that only sound like it. */
  const rowsOf = (kind: Option['kind'], isNear = false) =>
    options
      .filter((option) => option.kind === kind && option.id === option.row)
      .filter(
        (option) =>
          (option.kind === 'place'
            ? isGuess(option)
            : option.kind === 'text' && option.events !== undefined) === isNear,
      )
      .map((option) =>
        option.kind === 'place' ? (
          <PlaceRow
            key={option.id}
            options={options.filter(
              (one): one is PlaceOption => one.kind === 'place' && one.row === option.row,
            )}
            optionRow={optionRow}
          />
        ) : (
          optionRow(option, styles.option, <OptionContent option={option} eventCount={eventCount} />)
        ),
      );

  const moreOf = (group: 'filters' | 'commands') =>
    options
      .filter((option) => option.kind === 'more' && option.group === group)
      .map((option) =>
        optionRow(option, styles.option, <OptionContent option={option} eventCount={eventCount} />),
      );

  const moreGroups = (
    <>
      <Group heading={t('filters')}>{moreOf('filters')}</Group>
      <Group heading={t('commands')}>{moreOf('commands')}</Group>
    </>
  );

  return (
    // What is pressed here must not take the focus from the field: it would close the list before the click arrives.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className={styles.popup} onMouseDown={(event) => event.preventDefault()}>
      {found.coordinateFault && (
        <p role="status" className={styles.fault}>
          {t(`fault-${found.coordinateFault}`)}
        </p>
      )}
      {FILTER_GRAMMAR.q.parse(text).value === null && (
        <p role="status" className={styles.fault}>
          {t(hasLetters(text) ? 'too-many-words' : 'no-letters')}
        </p>
      )}
      <div role="listbox" id={id} aria-label={t('name')} className={styles.list}>
        {more.lead && moreGroups}
        {rowsOf('text', true)}
        <Group heading={t('actors')}>{rowsOf('actor')}</Group>
        <Group heading={t('places')}>{rowsOf('place')}</Group>
        {found.arePlacesPending && (
          <div className={styles.pending} aria-hidden="true">
            {t('places-pending')}
          </div>
        )}
        <Group heading={t('events')}>{rowsOf('event')}</Group>
        {!more.lead && moreGroups}
        <Group heading={t('alike')}>{rowsOf('place', true)}</Group>
        {rowsOf('text')}
      </div>
      {(copied ?? refused) !== null && (
        <p role="status" className={styles.copied}>
          {t(copied === null ? 'copy-failed' : 'copied', { text: copied ?? refused })}
        </p>
      )}
      {(found.haveEventsFailed || found.havePlacesFailed) && (
        <div role="alert" className={styles.failed}>
          <span>
            {found.havePlacesFailed && t('places-failed')} {found.haveEventsFailed && t('events-failed')}
          </span>
          <Button variant="bare" onClick={retry}>
            {t('retry')}
          </Button>
        </div>
      )}
      <p role="status" className="visually-hidden">
        {eventCount !== null &&
          !found.arePlacesPending &&
          (actors.length + placeCount + eventCount === 0
            ? t('none-aloud')
            : t('found-aloud', { actors: actors.length, places: placeCount, count: eventCount }))}{' '}
        {spellings.length > 0 && t('near-aloud', { texts: spellings.map((near) => near.text).join(', ') })}
      </p>
    </div>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset
    <div role="group" aria-label={heading} className={styles.group}>
      <div className={styles.heading} aria-hidden="true">
        {heading}
      </div>
      {children}
    </div>
  );
}
