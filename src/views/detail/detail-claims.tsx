// Owns claims and denials as a thread: who says what, when, on which source or in which other event; always attributed.
import { useEffect, useRef } from 'react';
import { useClaimLedTo } from '../../cards/claim-in-view.ts';
import { ClaimSentence, stanceClass } from '../../cards/claim-sentence.tsx';
import { displayText } from '../../cards/display-text.ts';
import { shortNameOf } from '../../cards/short-name.tsx';
import type { Claim, RelatedEvent, SarhadEvent } from '../../contract/event.ts';
import { useViewStore } from '../../link/use-view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { dateName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { gradeInWords } from '../../words/vocabulary.ts';
import { AnswerElsewhere } from './answer-elsewhere.tsx';
import { DenialElsewhere } from './denial-elsewhere.tsx';
import styles from './detail-claims.module.css';
import { Section } from './section.tsx';

const texts = defineTexts('detail-claims', {
  heading: 'Claims and denials',
  undated: 'date not given',
  'on-board': 'On the claims board',
  source: 'source {{grade}}',
});

type Props = {
  readonly event: SarhadEvent;
  readonly revision: number;
  readonly onSelect: (id: string) => void;
};

export function DetailClaims({ event, revision, onSelect }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const led = useClaimLedTo(event.id);
  const shown = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (led !== null) shown.current?.scrollIntoView({ block: 'center' });
  }, [led]);
  const entries = inOrder(event);
  if (entries.length === 0) return null;
  return (
    <Section
      heading={t('heading')}
      aside={String(entries.length + answersElsewhere(event.claims, event.id).length)}
      method="claims"
      action={
        <button
          type="button"
          className={styles.onBoard}
          onClick={() => store.change({ tab: 'claims', event: null })}
        >
          {t('on-board')}
        </button>
      }
    >
      <ol className={styles.thread}>
        {entries.map(({ claim, denial }) =>
          denial ? (
            <li key={denial.id} className={`${styles.claim} ${stanceClass('denies')}`}>
              <DenialElsewhere denial={denial} revision={revision} onSelect={onSelect} />
            </li>
          ) : (
            <li
              key={claim.id}
              ref={claim.id === led?.claim ? shown : undefined}
              className={`${styles.claim} ${stanceClass(claim.stance)}`}
              data-led-to={claim.id === led?.claim || undefined}
            >
              <p className={styles.said}>
                <ClaimSentence
                  stance={claim.stance}
                  actor={shortNameOf(claim.actor)}
                  actorInFull={claim.actor.name}
                  about={claim.about}
                />
              </p>
              <Basis claim={claim} event={event} />
              <AnswersElsewhere claim={claim} event={event} revision={revision} onSelect={onSelect} />
            </li>
          ),
        )}
      </ol>
    </Section>
  );
}

const answersElsewhere = (claims: readonly Claim[], own: string) =>
  claims.flatMap(({ answeredBy }) => answeredBy.filter(({ event }) => event !== own));

/** What other events say to a claim; what this one says to it stands in the thread itself. */
function AnswersElsewhere({ claim, event, revision, onSelect }: Props & { readonly claim: Claim }) {
  const answers = answersElsewhere([claim], event.id);
  if (answers.length === 0) return null;
  return (
    <ul className={styles.answers}>
      {answers.map((answer) => (
        <AnswerElsewhere
          key={`${answer.event} ${answer.claim}`}
          answer={answer}
          revision={revision}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

function Basis({ claim, event }: { readonly claim: Claim; readonly event: SarhadEvent }) {
  const t = useTexts(texts);
  const source = claim.sourceIndex === null ? undefined : event.sources[claim.sourceIndex];
  return (
    <p className={styles.basis}>
      {claim.date === null ? t('undated') : dateName(claim.date)}
      {source && (
        <>
          {DOT}
          <span title={gradeInWords(source.reliability, source.credibility)}>
            {t('source', { grade: `${source.reliability}${source.credibility}` })}
          </span>
          {', '}
          <bdi>{displayText(source.publisher, 80)}</bdi>
        </>
      )}
    </p>
  );
}

type Entry =
  | { readonly claim: Claim; readonly denial?: undefined }
  | { readonly claim?: undefined; readonly denial: RelatedEvent };

/** By date, those without one last. Events that deny this one as a whole come after, but for those that answer a claim of it. */
function inOrder({ claims, related }: SarhadEvent): Entry[] {
  const own = [...claims].sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
  const elsewhere = related
    .filter(({ relation, direction }) => relation === 'denial-of' && direction === 'from')
    .filter(({ id }) => !claims.some(({ answeredBy }) => answeredBy.some(({ event }) => event === id)))
    .sort((a, b) => a.dateStart.localeCompare(b.dateStart));
  return [...own.map((claim) => ({ claim })), ...elsewhere.map((denial) => ({ denial }))];
}
