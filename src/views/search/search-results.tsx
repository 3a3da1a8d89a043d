// Owns the list under the search field: actors, events, and the text itself as a filter. Loaded when the field is first used.
import { Search } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { displayText } from '../../cards/display-text.ts';
import { Glyph } from '../../cards/glyph.tsx';
import { stateOf } from '../../link/toggle.ts';
import { useView } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { whenName } from '../../words/format.ts';
import { actorKindName } from '../../words/vocabulary.ts';
import { type Option, optionsOf } from './options.ts';
import styles from './search-results.module.css';
import { useFound } from './use-found.ts';

const texts = defineTexts('search-results', {
  name: 'Search results',
  actors: 'Actors',
  events: 'Events',
  filtered: 'in the filter',
  text: 'Search text for “{{text}}”',
  count_one: '{{count}} event',
  count_other: '{{count}} events',
  'none-aloud': 'No actor and no event found.',
  'found-aloud': 'Actors: {{actors}}. Events: {{count}}.',
  failed: 'Events could not be searched.',
  retry: 'Try again',
});

type Props = {
  readonly id: string;
  readonly text: string;
  readonly activeId: string | null;
  readonly onOptions: (options: readonly Option[]) => void;
  readonly onChoose: (option: Option) => void;
};

export default function SearchResults({ id, text, activeId, onOptions, onChoose }: Props) {
  const t = useTexts(texts);
  const found = useFound(text);
  const { actors, events, eventCount, hasFailed, retry } = found;
  const signature = [...actors.map(({ actor }) => actor.id), '|', ...events.map(({ key }) => key), text].join(
    ' ',
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says when the options are others
  const options = useMemo(() => optionsOf({ actors, events }, text), [signature]);
  useEffect(() => onOptions(options), [onOptions, options]);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const rowsOf = (kind: Option['kind']) =>
    options
      .filter((option) => option.kind === kind)
      .map((option) => (
        // The keyboard stays in the field, which points here by aria-activedescendant.
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={option.id}
          id={`${id}-${option.id}`}
          role="option"
          aria-selected={`${id}-${option.id}` === activeId}
          className={styles.option}
          onClick={() => onChoose(option)}
        >
          <OptionContent option={option} eventCount={eventCount} />
        </div>
      ));

  return (
    // What is pressed here must not take the focus from the field: it would close the list before the click arrives.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className={styles.popup} onMouseDown={(event) => event.preventDefault()}>
      <div role="listbox" id={id} aria-label={t('name')}>
        <Group heading={t('actors')}>{rowsOf('actor')}</Group>
        <Group heading={t('events')}>{rowsOf('event')}</Group>
        {rowsOf('text')}
      </div>
      {hasFailed && (
        <div role="alert" className={styles.failed}>
          <span>{t('failed')}</span>
          <Button variant="bare" onClick={retry}>
            {t('retry')}
          </Button>
        </div>
      )}
      <p role="status" className="visually-hidden">
        {eventCount !== null &&
          (actors.length + eventCount === 0
            ? t('none-aloud')
            : t('found-aloud', { actors: actors.length, count: eventCount }))}
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

function OptionContent({
  option,
  eventCount,
}: {
  readonly option: Option;
  readonly eventCount: number | null;
}) {
  const t = useTexts(texts);
  if (option.kind === 'actor') return <ActorContent option={option} />;
  if (option.kind === 'event') {
    const { event } = option;
    return (
      <>
        <Glyph type={event.type} status={event.status} />
        <span className={styles.title} dir="auto">
          {displayText(event.title, 200)}
        </span>
        <span className={styles.aside}>{whenName(event)}</span>
      </>
    );
  }
  return (
    <>
      <Search size={12} aria-hidden="true" className={styles.sign} />
      <span className={styles.title}>{t('text', { text: option.text })}</span>
      <span className={styles.aside}>{eventCount !== null && t('count', { count: eventCount })}</span>
    </>
  );
}

function ActorContent({ option }: { readonly option: Extract<Option, { kind: 'actor' }> }) {
  const t = useTexts(texts);
  const { actor, alias } = option.found;
  const isFiltered = useView((view) => stateOf(view.filter.actor, actor.id) === 'any');
  return (
    <>
      <span className={isFiltered ? styles.ticked : styles.box} aria-hidden="true" />
      <span className={styles.names}>
        <span className={styles.name} dir="auto">
          {displayText(actor.name, 120)}
        </span>
        {alias !== null && (
          <>
            {' · '}
            <span className={styles.alias} dir="auto">
              {displayText(alias, 80)}
            </span>
          </>
        )}
      </span>
      <span className={styles.aside}>{isFiltered ? t('filtered') : actorKindName(actor.kind)}</span>
    </>
  );
}
