// Owns the way to the editor's page of webhooks, which is loaded when it is first wanted.
import { lazyPart } from '../../ui/lazy-part.ts';
import { openPart } from '../../ui/opened-parts.tsx';

const WebhooksDialog = lazyPart(async () => (await import('./webhooks/webhooks-dialog.tsx')).WebhooksDialog);

export const openWebhooks = (): void =>
  openPart('webhooks', <WebhooksDialog onClose={() => openPart('webhooks', null)} />);
