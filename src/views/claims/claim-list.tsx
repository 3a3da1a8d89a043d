// Owns the list of the board: groups of threads, a claim with its answers under it or beside it; one stop of the Tab key.
import { useCallback, useEffect, useState } from 'react';
import { displayText } from '../../cards/display-text.ts';
import { Glyph } from '../../cards/glyph.tsx';
import { onClosed } from '../../cards/return-focus.ts';
import { shortNameOf } from '../../cards/short-name.tsx';
import type { ToldClaim } from '../../contract/claims-reply.ts';
import { nameOf, type Thread } from '../../matching/claim-threads.ts';
import { isFocusLost, takesFocus } from '../../ui/focus.ts';
import { useTexts } from '../../ui/i18n.ts';
import { useRoving } from '../../ui/use-roving.ts';
import { numberName, whenName } from '../../words/format.ts';
import type { BoardState } from './board-state.ts';
import { ClaimBlock } from './claim-block.tsx';
import styles from './claim-list.module.css';
import { type Group, groupThreads } from './group-threads.ts';
import { texts } from './texts.ts';
import { latestOwnAnswer } from './threads.ts';
import type { BoardClaims } from './use-claims.ts';
import type { SideNames } from './use-side-names.ts';

/** Groups laid out at first, and then each time that the end comes into sight. */
const GROUPS_AT_ONCE = 40;
/** Claims of an event that are shown before the rest is asked for. */
const MOST_OF_EVENT = 5;

type Props = {
  readonly board: BoardClaims;
  readonly state: BoardState;
  readonly isWide: boolean;
  readonly names: SideNames;
};

export function ClaimList({ board, state, isWide, names }: Props) {
  const t = useTexts(texts);
  const groups = groupThreads(board.threads, state);
  const id = `${state.by} ${state.order} ${state.kind}`;
  const [laidOut, setLaidOut] = useState({ board, id, count: GROUPS_AT_ONCE });
  const count = laidOut.board === board && laidOut.id === id ? laidOut.count : GROUPS_AT_ONCE;
  const roving = useRoving<HTMLDivElement>();
  useEffect(
    () =>
      onClosed((closed) => {
        const stops = [...(roving.ref.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
        const own = stops.find(({ dataset }) => dataset.event === closed);
        const next = own ?? stops.find(({ tabIndex }) => tabIndex === 0) ?? null;
        return !isFocusLost() || takesFocus(next);
      }),
    [roving.ref],
  );
  const end = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const observer = new IntersectionObserver(([entry]) => {
        if (entry?.isIntersecting) setLaidOut({ board, id, count: count + GROUPS_AT_ONCE });
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [board, id, count],
  );
  if (groups.length === 0) return <p className={styles.none}>{t('none-of-kind')}</p>;
  return (
    <div className={styles.list} data-wide={isWide || undefined} {...roving}>
      {isWide && (
        <p className={styles.heads}>
          <span>{t('who-says-what')}</span>
          <span>{t('who-answers')}</span>
        </p>
      )}
      {groups.slice(0, count).map((group) => (
        <GroupOf
          key={group.id}
          group={group}
          others={state.by === 'event' ? (board.others.get(group.id) ?? []) : []}
          state={state}
          names={names}
        />
      ))}
      {count < groups.length && <div ref={end} className={styles.end} />}
    </div>
  );
}

type GroupProps = {
  readonly group: Group;
  readonly others: readonly ToldClaim[];
  readonly state: BoardState;
  readonly names: SideNames;
};

function GroupOf({ group: { threads }, others, state, names }: GroupProps) {
  const t = useTexts(texts);
  const { by } = state;
  const [isWhole, setWhole] = useState(false);
  const [first] = threads;
  if (!first) return null;
  const { event } = first.said;
  const isCut = by === 'event' && !isWhole && threads.length > MOST_OF_EVENT;
  const shown = isCut ? threads.slice(0, MOST_OF_EVENT) : threads;
  return (
    <section className={styles.group}>
      {by === 'event' ? (
        <h3 className={styles.heading}>
          <Glyph type={event.type} status={event.status} className={styles.glyph} />
          <span className={styles.when}>{whenName(event)}</span>
          <bdi className={styles.title}>{displayText(event.title, 300)}</bdi>
        </h3>
      ) : (
        <h3 className={styles.heading}>
          <bdi>{by === 'claimant' ? shortNameOf(first.said.claimant) : pairName(first, names)}</bdi>{' '}
          <span className={styles.count}>{numberName(threads.length)}</span>
        </h3>
      )}
      <ul>
        {shown.map((thread) => (
          <li key={nameOf(thread.said)} className={styles.thread}>
            <ClaimBlock told={thread.said} hasEvent={by !== 'event'} />
            <Answers thread={thread} state={state} />
          </li>
        ))}
      </ul>
      {isCut && (
        <button type="button" data-stop tabIndex={-1} className={styles.more} onClick={() => setWhole(true)}>
          {t('more', { count: threads.length - MOST_OF_EVENT })}
        </button>
      )}
      {others.length > 0 && (
        <>
          <p className={styles.also}>{t('also-said')}</p>
          <ul>
            {others.map((told) => (
              <li key={nameOf(told)}>
                <ClaimBlock told={told} isFaint />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );

  function pairName({ said }: Thread, { ofTold }: SideNames): string {
    const latest = latestOwnAnswer(said, state);
    const claimant = ofTold(said);
    return latest ? t('pair', { claimant, answerer: ofTold(latest) }) : t('pair-none', { claimant });
  }
}

type AnswersProps = { readonly thread: Thread; readonly state: BoardState };

/** First what answers the claim itself: the latest of all may be the claimant's own word on a denial. */
function Answers({ thread: { said, answers, isBeside }, state }: AnswersProps) {
  const t = useTexts(texts);
  const [isWhole, setWhole] = useState(false);
  const first = latestOwnAnswer(said, state);
  if (!first) return <p className={styles.noAnswer}>{t(isBeside ? 'no-answer-beside' : 'no-answer')}</p>;
  const shown = isWhole ? [first, ...answers.filter((answer) => answer !== first)] : [first];
  return (
    <ul className={styles.answers} aria-label={t('answers')}>
      {shown.map((answer) => (
        <li key={nameOf(answer)}>
          <ClaimBlock told={answer} hasEvent={answer.event.id !== said.event.id} />
        </li>
      ))}
      {shown.length < answers.length && (
        <li>
          <button
            type="button"
            data-stop
            tabIndex={-1}
            className={styles.more}
            onClick={() => setWhole(true)}
          >
            {t('more', { count: answers.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
