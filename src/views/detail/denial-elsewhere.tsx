// Owns a denial that is an event of its own: who denied what, when, and the way to that event.
import { useQuery } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { ClaimSentence } from '../../cards/claim-sentence.tsx';
import { displayText } from '../../cards/display-text.ts';
import { shortNameOf } from '../../cards/short-name.tsx';
import type { RelatedEvent, SarhadEvent } from '../../contract/event.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { whenName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { stanceName } from '../../words/vocabulary.ts';
import styles from './detail-claims.module.css';

const texts = defineTexts('denial-elsewhere', {
  unnamed: 'Denied',
  event: 'in the event “{{title}}”',
});

type Props = {
  readonly denial: RelatedEvent;
  readonly revision: number;
  readonly onSelect: (id: string) => void;
};

export function DenialElsewhere({ denial, revision, onSelect }: Props) {
  const t = useTexts(texts);
  const { data } = useQuery(eventByKeyQuery(revision, denial.key));
  const { names, about } = denialIn(data ?? null);
  return (
    <>
      <p className={styles.said}>
        {about === null ? (
          <strong>
            <bdi>{displayText(names.join(', '), 120)}</bdi>{' '}
            {names.length > 0 ? stanceName('denies') : t('unnamed')}
          </strong>
        ) : (
          <ClaimSentence stance="denies" actor={names.join(', ')} about={about} />
        )}
      </p>
      <p className={styles.basis}>
        {whenName(denial)}
        {DOT}
        <button type="button" className={styles.elsewhere} onClick={() => onSelect(denial.id)}>
          <bdi>{t('event', { title: displayText(denial.title, 300) })}</bdi>
        </button>
      </p>
    </>
  );
}

/** Who denies in an event and what: by its claims, else by the roles in it. */
function denialIn(event: SarhadEvent | null): { names: readonly string[]; about: string | null } {
  if (event === null) return { names: [], about: null };
  const [first, ...others] = event.claims.filter(({ stance }) => stance === 'denies');
  if (first) {
    const names = [first, ...others].filter(({ about }) => about === first.about);
    return { names: [...new Set(names.map(({ actor }) => shortNameOf(actor)))], about: first.about };
  }
  const named = (role: string) => event.actors.filter((actor) => actor.role === role);
  const actors = named('denier').length > 0 ? named('denier') : named('initiator');
  return { names: actors.map(shortNameOf), about: null };
}
