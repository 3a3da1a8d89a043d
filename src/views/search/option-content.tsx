// Owns what an option under the search field shows: an actor, a place, an event, or the text itself.

import { displayText } from '../../cards/display-text.ts';
import { Glyph } from '../../cards/glyph.tsx';
import { stateOf } from '../../link/toggle.ts';
import { useView } from '../../link/use-view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { Command, Search } from '../../ui/later-icons.tsx';
import { whenName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { actorKindName } from '../../words/vocabulary.ts';
import type { Option } from './options.ts';
import { PlaceContent } from './place-content.tsx';
import styles from './search-results.module.css';

const texts = defineTexts('search-option', {
  filtered: 'in the filter',
  text: 'Search text for “{{text}}”',
  near: 'Did you mean “{{text}}”?',
  count_one: '{{count}} event in the whole collection',
  count_other: '{{count}} events in the whole collection',
});

export function OptionContent({
  option,
  eventCount,
}: {
  readonly option: Option;
  readonly eventCount: number | null;
}) {
  const t = useTexts(texts);
  if (option.kind === 'actor') return <ActorContent option={option} />;
  if (option.kind === 'place') return <PlaceContent found={option.found} />;
  if (option.kind === 'more')
    return (
      <>
        {option.group === 'filters' ? (
          <span className={option.isTicked ? styles.ticked : styles.box} aria-hidden="true" />
        ) : (
          <Command size={14} aria-hidden="true" className={styles.sign} />
        )}
        <span className={styles.title} dir="auto">
          {displayText(option.name, 120)}
        </span>
        <span className={styles.aside}>{displayText(option.detail, 80)}</span>
      </>
    );
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
  const count = option.events ?? eventCount;
  return (
    <>
      <Search size={12} aria-hidden="true" className={styles.sign} />
      <span className={styles.title}>
        {t(option.events === undefined ? 'text' : 'near', { text: option.text })}
      </span>
      <span className={styles.aside}>{count !== null && t('count', { count })}</span>
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
            {DOT}
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
