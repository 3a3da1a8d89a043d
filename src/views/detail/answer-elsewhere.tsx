// Owns an answer that is told in another event: who says what, when, and the way there.
import { useQuery } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { ClaimSentence, stanceClass } from '../../cards/claim-sentence.tsx';
import { displayText } from '../../cards/display-text.ts';
import { shortNameOf } from '../../cards/short-name.tsx';
import type { Claim } from '../../contract/event.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { dateName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import styles from './detail-claims.module.css';

const texts = defineTexts('answer-elsewhere', {
  denied: 'Denied by {{actor}} in another event',
  otherwise: 'Told otherwise by {{actor}} in another event',
  answered: 'Answered by {{actor}} in another event',
  undated: 'date not given',
  event: 'in the event “{{title}}”',
  open: 'open it',
});

type Props = {
  readonly answer: Claim['answeredBy'][number];
  readonly revision: number;
  readonly onSelect: (id: string) => void;
};

export function AnswerElsewhere({ answer, revision, onSelect }: Props) {
  const t = useTexts(texts);
  const { data: other } = useQuery(eventByKeyQuery(revision, answer.key));
  const claim = other?.claims.find(({ id }) => id === answer.claim);
  return (
    <li className={`${styles.claim} ${stanceClass(claim?.stance ?? 'asserts')}`}>
      <p className={styles.said}>
        {claim ? (
          <ClaimSentence
            stance={claim.stance}
            actor={shortNameOf(claim.actor)}
            actorInFull={claim.actor.name}
            about={claim.about}
          />
        ) : (
          <bdi>{t(answer.kind, { actor: shortNameOf(answer.actor) })}</bdi>
        )}
      </p>
      <p className={styles.basis}>
        {answer.date === null ? t('undated') : dateName(answer.date)}
        {DOT}
        <button type="button" className={styles.elsewhere} onClick={() => onSelect(answer.event)}>
          <bdi>{other ? t('event', { title: displayText(other.title, 300) }) : t('open')}</bdi>
        </button>
      </p>
    </li>
  );
}
