// Owns the count above everything: how many events match, and what they cost.
import { Fragment, type ReactNode } from 'react';
import { MethodLink } from '../../cards/method-link.tsx';
import type { TollSum } from '../../engine/answers.ts';
import { useAnswer, useIsSearching } from '../../engine/client/use-engine.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { tollTexts } from '../../words/toll-words.ts';
import { EventCount, Searching, useNamesHidden } from './event-count.tsx';
import { LeftOutButton } from './left-out-button.tsx';
import styles from './result-summary.module.css';
import { texts } from './texts.ts';

export function ResultSummary() {
  const t = useTexts(texts);
  const toll = useTexts(tollTexts);
  const totals = useAnswer((answer) => answer?.totals ?? null);
  const namesHidden = useNamesHidden();
  const isSearching = useIsSearching();
  if (totals === null) return <div className={styles.summary} aria-hidden="true" />;
  if (isSearching)
    return (
      <div className={styles.summary}>
        <Searching />
      </div>
    );
  const { events, all, killed, injured, contested } = totals;
  // "1,712 killed"; nothing is said of people where no event gives a figure.
  const figure = (words: 'killed' | 'injured', { best }: TollSum) =>
    toll(words, { figure: numberName(best) });
  const parts = [
    killed.withFigure > 0 ? figure('killed', killed) : null,
    injured.withFigure > 0 ? figure('injured', injured) : null,
    contested > 0 ? toll('contested', { figure: numberName(contested) }) : null,
  ].filter((part) => part !== null);
  const basis = [
    toll('toll-basis', { count: killed.withFigure, figure: numberName(killed.withFigure) }),
    killed.disputed > 0
      ? toll('disputed', { count: killed.disputed, figure: numberName(killed.disputed) })
      : null,
  ].filter((part) => part !== null);
  const explained = toll('toll-title', {
    killed: numberName(killed.withFigure),
    injured: numberName(injured.withFigure),
  });
  return (
    <div className={styles.summary} data-short={killed.withFigure === 0 || undefined}>
      <EventCount events={events} all={namesHidden ? events : all} />
      {parts.length > 0 && (
        <p className={styles.toll} title={killed.withFigure > 0 ? explained : undefined}>
          <Parts parts={parts}>
            <MethodLink section="sums" />
          </Parts>
        </p>
      )}
      {events > 0 && killed.withFigure === 0 && (
        <p className={styles.toll}>{toll('killed-unknown', { count: events, figure: numberName(events) })}</p>
      )}
      {killed.withFigure > 0 && (
        <p className={styles.basis} title={explained}>
          <Parts parts={basis} />
        </p>
      )}
      {namesHidden && <p className={styles.basis}>{t('also-hidden')}</p>}
      <LeftOutButton killed={killed.within} injured={injured.within} />
    </div>
  );
}

/** Each figure in one piece where there is room for it; `children` stand in the last. */
function Parts({ parts, children }: { readonly parts: readonly string[]; readonly children?: ReactNode }) {
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index > 0 && ' '}
      <span className={styles.part}>
        {index > 0 && DOT.trimStart()}
        <bdi>{part}</bdi>
        {index === parts.length - 1 && children && <> {children}</>}
      </span>
    </Fragment>
  ));
}
