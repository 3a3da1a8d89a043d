// Owns what stands in place of an event while it loads, when it could not be loaded, and when there is no such event.
import type { RefObject } from 'react';
import { ApiFailure } from '../../api/failure.ts';
import { isLoss } from '../../link/link.ts';
import { useLinkNotices } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { dateName } from '../../words/format.ts';
import styles from './event-detail.module.css';

const texts = defineTexts('detail-states', {
  loading: 'Loading the event…',
  unknown: 'There is no such event.',
  'unknown-advice': 'The link names the event “{{id}}”, which is not in this collection.',
  'unknown-alone': 'Everything else in the link works.',
  withheld: 'This event is withheld.',
  'withheld-since':
    'It was shown here, and is withheld since {{date}}: from this revision and from all before it.',
  'withheld-undated': 'It was shown here, and is withheld now: from this revision and from all before it.',
  'withheld-advice':
    'What it said is not told. A number that counted it is lower now; if you keep a copy of it, take that away, and ask whoever runs this server why.',
  drop: 'Take it out of the link',
  failed: 'The event could not be loaded.',
  offline: 'The server does not answer.',
  timeout: 'The server did not answer in time.',
  http: 'The server answered with an error.',
  'bad-body': 'The server answered with something that this page does not understand.',
  retry: 'Try again',
  back: 'Back to {{tab}}',
});

export function DetailLoading() {
  const t = useTexts(texts);
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <div className={styles.skeleton} aria-hidden="true">
        {['kind', 'title', 'title-2', 'when', 'where', 'toll', 'summary', 'summary-2'].map((part) => (
          <span key={part} />
        ))}
      </div>
    </div>
  );
}

type FailedProps = {
  readonly id: string;
  /** The name of the tab behind the event. */
  readonly tab: string;
  readonly error: Error;
  readonly headingRef: RefObject<HTMLParagraphElement | null>;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
};

export function DetailFailed({ id, tab, error, headingRef, onRetry, onDrop }: FailedProps) {
  const t = useTexts(texts);
  const failure = error instanceof ApiFailure ? error.failure : null;
  // A notice may say at the same time that other parts were left out.
  const isRestWhole = !useLinkNotices().some(isLoss);
  const problem = failure?.kind === 'http' ? failure.problem : null;
  const isWithheld = problem?.code === 'withheld';
  const isUnknown = failure?.kind === 'http' && failure.status === 404;
  const isGone = isUnknown || isWithheld;
  return (
    <div role="alert" className={styles.state}>
      <p ref={headingRef} tabIndex={-1} className={styles.what}>
        {t(isWithheld ? 'withheld' : isUnknown ? 'unknown' : 'failed')}
      </p>
      <p>
        {isWithheld && `${withheldWords(problem.since)} ${t('withheld-advice')}`}
        {isUnknown
          ? [t('unknown-advice', { id }), isRestWhole && t('unknown-alone')].filter(Boolean).join(' ')
          : !isWithheld && failure && t(failure.kind)}
      </p>
      <div className={styles.actions}>
        {!isGone && <Button onClick={onRetry}>{t('retry')}</Button>}
        <Button onClick={onDrop}>{isGone ? t('drop') : t('back', { tab })}</Button>
      </div>
    </div>
  );
}

const withheldWords = (since: string | undefined): string =>
  since === undefined
    ? texts.t('withheld-undated')
    : texts.t('withheld-since', { date: dateName(since.slice(0, 10)) });
