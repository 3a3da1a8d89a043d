// Owns the two accounts of a contested event: side by side, alike in size, neither ever alone.
import { useQuery } from '@tanstack/react-query';
import { eventByKeyQuery } from '../api/get-events-by-keys.ts';
import type { ActorRef, Claim, SarhadEvent } from '../contract/event.ts';
import { useRevision } from '../engine/client/use-engine.ts';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { dateName, whenName } from '../words/format.ts';
import { gradeInWords } from '../words/vocabulary.ts';
import styles from './accounts.module.css';
import { ClaimSentence, stanceClass } from './claim-sentence.tsx';
import { displayText } from './display-text.ts';
import { type Account, type ClaimElsewhere, findAccounts } from './find-accounts.ts';
import { GradeBadge } from './grade-badge.tsx';
import { shortNameOf } from './short-name.tsx';

const texts = defineTexts('accounts', {
  reported: 'Reported:',
  by: 'by {{publisher}}',
  undated: 'date not given',
  reading: '(its words are being read)',
  unread: '(its words could not be read)',
  'denied-by': 'Denied by {{actor}}',
  'denied-elsewhere': 'Denied in another event',
  'denied-there': 'Denied:',
});

type Props = {
  readonly event: SarhadEvent;
  /** With when each was said, and by which source it is known. */
  readonly isFull?: boolean;
};

/** Nothing for an event that is not contested. Only spans, so that it may stand inside a button. */
export function Accounts({ event, isFull = false }: Props) {
  const accounts = findAccounts(event);
  if (accounts === null) return null;
  const { said, denied } = accounts;
  return (
    <span className={styles.accounts}>
      {said ? (
        <Told account={said} event={event} isFull={isFull} />
      ) : (
        <Report event={event} isFull={isFull} />
      )}
      <Told account={denied} event={event} isFull={isFull} />
    </span>
  );
}

type ToldProps = { readonly account: Account; readonly event: SarhadEvent; readonly isFull: boolean };

function Told({ account, event, isFull }: ToldProps) {
  if (account.claim) return <Said claim={account.claim} event={event} isFull={isFull} />;
  return <SaidElsewhere elsewhere={account.elsewhere} actor={account.actor} isFull={isFull} />;
}

type ElsewhereProps = {
  readonly elsewhere: ClaimElsewhere;
  readonly actor: ActorRef | null;
  readonly isFull: boolean;
};

function SaidElsewhere({ elsewhere, actor, isFull }: ElsewhereProps) {
  const t = useTexts(texts);
  const revision = useRevision();
  const { data: other, isPending } = useQuery({
    ...eventByKeyQuery(revision ?? 0, elsewhere.key),
    enabled: revision !== null,
  });
  const claim = other?.claims.find(({ id, stance }) =>
    elsewhere.claim === null ? stance === 'denies' : id === elsewhere.claim,
  );
  if (other && claim) return <Said claim={claim} event={other} isFull={isFull} />;
  return (
    <span className={`${styles.account} ${stanceClass('denies')}`}>
      {other ? (
        <Titled word={t('denied-there')} event={other} />
      ) : (
        <span className={styles.words}>
          {actor ? t('denied-by', { actor: shortNameOf(actor) }) : t('denied-elsewhere')}{' '}
          {t(isPending ? 'reading' : 'unread')}
        </span>
      )}
    </span>
  );
}

function Said({
  claim,
  event,
  isFull,
}: {
  readonly claim: Claim;
  readonly event: SarhadEvent;
  readonly isFull: boolean;
}) {
  const t = useTexts(texts);
  const source = claim.sourceIndex === null ? undefined : event.sources[claim.sourceIndex];
  return (
    <span className={`${styles.account} ${stanceClass(claim.stance)}`}>
      <span className={styles.words}>
        <ClaimSentence
          stance={claim.stance}
          actor={shortNameOf(claim.actor)}
          actorInFull={claim.actor.name}
          about={claim.about}
        />
      </span>
      {isFull && (
        <span className={styles.basis}>
          {claim.date === null ? t('undated') : dateName(claim.date)}
          {source && (
            <span className={styles.source} title={gradeInWords(source.reliability, source.credibility)}>
              <bdi>{displayText(source.publisher, 80)}</bdi> <GradeBadge grade={source} />
            </span>
          )}
        </span>
      )}
    </span>
  );
}

/** What no claim carries, but the event as it is reported. */
function Report({ event, isFull }: { readonly event: SarhadEvent; readonly isFull: boolean }) {
  const t = useTexts(texts);
  const [source] = event.sources;
  return (
    <span className={`${styles.account} ${stanceClass('asserts')}`}>
      <Titled word={t('reported')} event={event} />
      {isFull && source && (
        <span className={styles.basis}>
          {whenName(event)}
          <span className={styles.source}>
            <bdi>{displayText(source.publisher, 80)}</bdi> <GradeBadge grade={source} />
          </span>
        </span>
      )}
    </span>
  );
}

function Titled({ word, event }: { readonly word: string; readonly event: SarhadEvent }) {
  return (
    <span className={styles.words}>
      <span className={styles.word}>{word}</span> <bdi>{displayText(event.title, 300)}</bdi>
    </span>
  );
}
