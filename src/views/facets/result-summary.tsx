// Owns the count above everything: how many events match, and what they cost.
import { Fragment } from 'react';
import type { TollSum } from '../../engine/answers.ts';
import { useAnswer, useIsSearching } from '../../engine/client/use-engine.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import styles from './result-summary.module.css';
import { texts } from './texts.ts';

export function ResultSummary() {
  const t = useTexts(texts);
  const totals = useAnswer((answer) => answer?.totals ?? null);
  const isSearching = useIsSearching();
  if (totals === null) return <div className={styles.summary} aria-hidden="true" />;
  if (isSearching)
    return (
      <div className={styles.summary}>
        <p className={styles.count}>{t('searching')}</p>
      </div>
    );
  const { events, all, killed, injured, contested } = totals;
  // "1,712 killed (1,468–2,650)"; nothing is said of people where no event gives a figure.
  const figure = (words: 'killed' | 'injured', { best, low, high }: TollSum) =>
    t(low === high ? words : `${words}-range`, {
      figure: numberName(best),
      low: numberName(low),
      high: numberName(high),
    });
  const parts = [
    killed.withFigure > 0 ? figure('killed', killed) : t('killed-unknown'),
    injured.withFigure > 0 ? figure('injured', injured) : null,
    contested > 0 ? t('contested', { figure: numberName(contested) }) : null,
  ].filter((part) => part !== null);
  const basis = t('toll-title', {
    killed: numberName(killed.withFigure),
    injured: numberName(injured.withFigure),
  });
  return (
    <div className={styles.summary}>
      <p className={styles.count}>
        <strong className={styles.number}>{numberName(events)}</strong>{' '}
        {events === all
          ? t('events', { count: events })
          : t('of-events', { count: all, all: numberName(all) })}
      </p>
      <p className={styles.toll} title={killed.withFigure > 0 ? basis : undefined}>
        {parts.map((part, index) => (
          <Fragment key={part}>
            {index > 0 && ' '}
            <span className={styles.part}>
              <bdi>{part}</bdi>
              {index < parts.length - 1 && ' ·'}
            </span>
          </Fragment>
        ))}
      </p>
      {killed.withFigure > 0 && (
        <p className={styles.basis} title={basis}>
          {t('toll-basis', { count: killed.withFigure, figure: numberName(killed.withFigure) })}
        </p>
      )}
    </div>
  );
}
