// Owns one webhook: what it is told of, where, whether it is on and why not, a test, its removal, and the log of its last messages.
import { useState } from 'react';
import type { Failure, Result } from '../../../api/failure.ts';
import { changeWebhook, removeWebhook, type WebhookAct } from '../../../api/webhooks.ts';
import { parseFilter } from '../../../contract/filter-grammar.ts';
import type { Delivery, Webhook } from '../../../contract/webhooks.ts';
import { Button } from '../../../ui/button.tsx';
import { language, useTexts } from '../../../ui/i18n.ts';
import { filterInSentence, textOfRuns } from '../../../words/filter-sentence.ts';
import { dateName } from '../../../words/format.ts';
import { dateTag } from '../../../words/intl.ts';
import type { Names } from '../../../words/names.ts';
import { failureWords } from '../failure-words.ts';
import given from '../given-out/given-out.module.css';
import { texts } from './texts.ts';
import styles from './webhooks.module.css';

type Props = {
  readonly webhook: Webhook;
  readonly names: Names;
  readonly token: string;
  readonly onChange: (webhook: Webhook) => void;
  readonly onRemove: (id: string) => void;
};

export function WebhookRow({ webhook, names, token, onChange, onRemove }: Props) {
  const t = useTexts(texts);
  const [busy, setBusy] = useState<WebhookAct | 'remove' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { id, url, filter, madeAt, isOn, whyOff, toldRevision, deliveries } = webhook;
  const ask = async <T,>(act: WebhookAct | 'remove', asked: Promise<Result<T>>, done: (value: T) => void) => {
    setBusy(act);
    setFailure(null);
    const result = await asked;
    setBusy(null);
    if (result.ok) done(result.value);
    else setFailure(result.failure);
  };
  const change = (act: WebhookAct) => busy === null && void ask(act, changeWebhook(token, id, act), onChange);
  const told = parseFilter(new URLSearchParams(filter)).filter;
  return (
    <li className={styles.item} data-on={isOn}>
      <div className={styles.head}>
        <div className={given.what}>
          <p className={given.words}>{textOfRuns(filterInSentence(told, names))}</p>
          <p className={styles.url} dir="ltr">
            {url}
          </p>
          <p className={given.facts}>
            {t('made', { date: dateName(madeAt.slice(0, 10)) })} ·{' '}
            {t('told', { revision: String(toldRevision) })}
          </p>
        </div>
        <button
          type="button"
          role="switch"
          className={given.switch}
          aria-checked={isOn}
          aria-busy={busy !== null}
          aria-label={t('on-label', { url })}
          onClick={() => change(isOn ? 'turnOff' : 'turnOn')}
        >
          <span className={given.track} aria-hidden="true" />
          <span aria-hidden="true">{t('on')}</span>
        </button>
      </div>
      {whyOff !== null && <p className={given.fault}>{whyOff}</p>}
      {failure && (
        <p role="alert" className={given.fault}>
          {t('not-changed', { why: failureWords(failure) })}
        </p>
      )}
      <div className={styles.row}>
        <Button disabled={busy !== null} onClick={() => change('test')}>
          {t(busy === 'test' ? 'testing' : 'test')}
        </Button>
        {isAsking ? (
          <>
            <span>{t('remove-sure')}</span>
            <Button
              disabled={busy !== null}
              onClick={() => void ask('remove', removeWebhook(token, id), () => onRemove(id))}
            >
              {t('remove-yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('remove-no')}</Button>
          </>
        ) : (
          <Button variant="bare" aria-label={t('remove-label', { url })} onClick={() => setAsking(true)}>
            {t('remove')}
          </Button>
        )}
      </div>
      <Log deliveries={deliveries} />
    </li>
  );
}

function Log({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const t = useTexts(texts);
  if (deliveries.length === 0) return <p className={given.hint}>{t('log-none')}</p>;
  return (
    <details className={styles.log} open={deliveries.length === 1}>
      <summary>{t('log', { count: deliveries.length })}</summary>
      <ol className={styles.messages}>
        {deliveries.map((delivery) => (
          <li key={delivery.id} data-state={delivery.state}>
            {inWords(delivery)}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** `1 Dec 2026, 12:00: revision 412, delivered, answer 204`. */
function inWords({ kind, madeAt, revision, state, nextAt, attempts }: Delivery): string {
  const { t } = texts;
  const last = attempts.at(-1);
  const said = [
    kind === 'test' ? t('log-test') : t('log-revision', { revision: String(revision) }),
    t(state, { when: nextAt === null ? '' : momentName(nextAt) }),
    ...(attempts.length > 1 ? [t('tries', { count: attempts.length })] : []),
    ...(last?.status ? [t('status', { status: String(last.status) })] : []),
  ].join(', ');
  const why = last?.reason ? `. ${last.reason}` : '';
  return `${momentName(last?.at ?? madeAt)}: ${said}${why}`;
}

/** In the reader's own time: that of the server's log, on whose clock the tries are. */
const momentName = (instant: string): string =>
  new Intl.DateTimeFormat(dateTag(language()), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
