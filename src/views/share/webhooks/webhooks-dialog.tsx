// Owns the editor's page of webhooks: those that there are, and a new one for the view on screen.
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../api/failure.ts';
import { listWebhooks } from '../../../api/webhooks.ts';
import { useNames } from '../../../cards/use-names.ts';
import type { Webhook } from '../../../contract/webhooks.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { failureWords } from '../failure-words.ts';
import { EditorPage } from '../given-out/editor-page.tsx';
import given from '../given-out/given-out.module.css';
import type { TokenFault } from '../given-out/token-form.tsx';
import { AddWebhook } from './add-webhook.tsx';
import { texts } from './texts.ts';
import { WebhookRow } from './webhook-row.tsx';

export function WebhooksDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  return (
    <EditorPage title={t('title')} about={t('about')} show={t('show')} onClose={onClose}>
      {(token, onRefuse) => <Webhooks token={token} onRefuse={onRefuse} />}
    </EditorPage>
  );
}

type Props = { readonly token: string; readonly onRefuse: (fault: TokenFault) => void };

function Webhooks({ token, onRefuse }: Props) {
  const t = useTexts(texts);
  const names = useNames();
  const [webhooks, setWebhooks] = useState<readonly Webhook[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = useCallback(() => {
    let isWanted = true;
    setFailure(null);
    void listWebhooks(token).then((result) => {
      if (!isWanted) return;
      if (result.ok) return setWebhooks(result.value.webhooks);
      const { failure } = result;
      if (failure.kind === 'http' && failure.status === 401) return onRefuse('wrong-token');
      if (failure.kind === 'http' && failure.status === 403) return onRefuse('wrong-role');
      setFailure(failure);
    });
    return () => {
      isWanted = false;
    };
  }, [token, onRefuse]);
  useEffect(() => load(), [load]);
  if (failure)
    return (
      <p role="alert" className={given.message}>
        {t('failed', { why: failureWords(failure) })} <Button onClick={load}>{t('retry')}</Button>
      </p>
    );
  if (webhooks === null)
    return (
      <p role="status" className={given.message}>
        {t('loading')}
      </p>
    );
  return (
    <>
      <AddWebhook
        token={token}
        names={names}
        onAdd={(webhook) => setWebhooks((before) => [webhook, ...(before ?? [])])}
      />
      {webhooks.length === 0 && <p className={given.message}>{t('none')}</p>}
      <ul className={given.list} aria-label={t('list')}>
        {webhooks.map((webhook) => (
          <WebhookRow
            key={webhook.id}
            webhook={webhook}
            names={names}
            token={token}
            onChange={(changed) =>
              setWebhooks((before) => before?.map((one) => (one.id === changed.id ? changed : one)) ?? null)
            }
            onRemove={(id) => setWebhooks((before) => before?.filter((one) => one.id !== id) ?? null)}
          />
        ))}
      </ul>
    </>
  );
}
