// Owns how a webhook is added: for the view on screen, in words, to an address; and its secret, shown this once.
import { useId, useRef, useState } from 'react';
import type { Failure } from '../../../api/failure.ts';
import { addWebhook } from '../../../api/webhooks.ts';
import { TextToCopy } from '../../../cards/text-to-copy.tsx';
import { without } from '../../../contract/filter.ts';
import type { Webhook } from '../../../contract/webhooks.ts';
import { useView } from '../../../link/use-view.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { filterInSentence, textOfRuns } from '../../../words/filter-sentence.ts';
import type { Names } from '../../../words/names.ts';
import { failureWords } from '../failure-words.ts';
import given from '../given-out/given-out.module.css';
import { texts } from './texts.ts';
import styles from './webhooks.module.css';

/** What is shown once is seen, however little room there is. */
const bringIntoSight = (element: HTMLElement | null) => element?.scrollIntoView?.({ block: 'nearest' });

type Props = {
  readonly token: string;
  readonly names: Names;
  readonly onAdd: (webhook: Webhook) => void;
};

export function AddWebhook({ token, names, onAdd }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const asked = useView((view) => view.filter);
  const filter = without(asked, ['asof']);
  const [url, setUrl] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = async () => {
    if (isBusy) return;
    if (url.trim() === '') return field.current?.focus();
    setBusy(true);
    setFailure(null);
    const result = await addWebhook(token, url.trim(), filter);
    setBusy(false);
    if (!result.ok) {
      setFailure(result.failure);
      return field.current?.focus();
    }
    setUrl('');
    setSecret(result.value.secret);
    onAdd(result.value.webhook);
  };
  return (
    <section className={styles.add} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {t('add-title')}
      </h3>
      <p className={given.words}>{t('what-of', { what: textOfRuns(filterInSentence(filter, names)) })}</p>
      {asked.asof !== undefined && <p className={given.hint}>{t('not-pinned')}</p>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label className={given.label} htmlFor={`${id}-url`}>
          {t('url')}
        </label>
        <div className={styles.row}>
          <input
            ref={field}
            id={`${id}-url`}
            className={given.token}
            // Whatever is wrong with it the server says in words.
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            value={url}
            aria-invalid={failure !== null}
            aria-describedby={`${id}-fault ${id}-hint`}
            onChange={({ target }) => setUrl(target.value)}
          />
          <Button type="submit" variant="primary" disabled={isBusy}>
            {t(isBusy ? 'adding' : 'add')}
          </Button>
        </div>
        <p id={`${id}-fault`} role="alert" className={given.fault}>
          {failure && t('not-added', { why: failureWords(failure) })}
        </p>
        <p id={`${id}-hint`} className={given.hint}>
          {t('url-hint')}
        </p>
      </form>
      {secret !== null && (
        <div ref={bringIntoSight} className={styles.secret}>
          <p>{t('secret-words')}</p>
          <TextToCopy text={secret} name={t('secret')} label={t('copy-secret')} />
          <Button onClick={() => setSecret(null)}>{t('secret-done')}</Button>
        </div>
      )}
    </section>
  );
}
