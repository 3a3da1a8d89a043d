// Owns the actors of an open event: who stood in which roles, in full, by the short name used elsewhere, and in other languages; each one filters by itself.

import { displayText } from '../../cards/display-text.ts';
import { shortNameOf } from '../../cards/short-name.tsx';
import { useDictionary } from '../../cards/use-names.ts';
import type { Actor, SarhadEvent } from '../../contract/event.ts';
import { stateOf, withState } from '../../link/toggle.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { ListFilter } from '../../ui/later-icons.tsx';
import { DOT } from '../../words/separator.ts';
import { roleName } from '../../words/vocabulary.ts';
import styles from './detail-actors.module.css';
import { languageName } from './language-name.ts';

const texts = defineTexts('detail-actors', {
  actors: 'Actors',
  filter: 'Filter by {{name}}',
});

export function DetailActors({ event }: { readonly event: SarhadEvent }) {
  const t = useTexts(texts);
  const clause = useView((view) => view.filter.actor);
  const changeFilter = useChangeFilter();
  const dictionary = useDictionary();
  const actors = withRoles(event);
  const toggle = (id: string, state: 'any' | null) => {
    const actor = withState(clause, id, state);
    // "All of them" means nothing when fewer than two are left.
    const isOne = (actor?.any.length ?? 0) < 2;
    changeFilter(isOne ? { actor, actors: undefined } : { actor });
  };
  if (actors.length === 0) return null;
  return (
    <ul className={styles.actors} aria-label={t('actors')}>
      {actors.map(({ id, name, short, roles }) => {
        const isOn = stateOf(clause, id) === 'any';
        return (
          <li key={id} className={styles.item}>
            <button
              type="button"
              className={styles.actor}
              aria-pressed={isOn}
              title={t('filter', { name })}
              onClick={() => toggle(id, isOn ? null : 'any')}
            >
              <span className={styles.name}>
                <bdi>{name}</bdi>
                {short !== name && (
                  <>
                    {' '}
                    (<bdi>{short}</bdi>)
                  </>
                )}
                <span className={styles.roles}>
                  {DOT}
                  {roles.join(', ')}
                </span>
                <Elsewhere names={dictionary?.actors.find((actor) => actor.id === id)?.names ?? {}} />
              </span>
              <ListFilter size={12} aria-hidden="true" className={styles.sign} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What it is called in other languages; once, where several write it alike. */
function Elsewhere({ names }: { readonly names: NonNullable<Actor['names']> }) {
  const entries = Object.entries(names);
  const distinct = entries.filter(([, name], at) => entries.findIndex(([, other]) => other === name) === at);
  if (distinct.length === 0) return null;
  return (
    <span className={styles.elsewhere}>
      {distinct.map(([tag, name]) => (
        <bdi key={tag} lang={tag} dir="auto" title={languageName(tag)}>
          {displayText(name, 120)}
        </bdi>
      ))}
    </span>
  );
}

type ShownActor = { readonly id: string; readonly name: string; readonly short: string; roles: string[] };

/** Each actor once, with all its roles. */
function withRoles({ actors }: SarhadEvent): ShownActor[] {
  const byId = new Map<string, ShownActor>();
  for (const { id, name, shortName, role } of actors) {
    const short = shortNameOf({ name, shortName });
    const actor = byId.get(id) ?? { id, name: displayText(name, 120), short, roles: [] };
    actor.roles.push(roleName(role));
    byId.set(id, actor);
  }
  return [...byId.values()];
}
