// Owns the command that opens the editor's page of webhooks.
import { useMemo } from 'react';
import { useCommands } from '../../ui/commands.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { openWebhooks } from '../../views/share/open-webhooks.tsx';

const texts = defineTexts('webhooks-command', {
  command: 'Webhooks: tell an address of what changes in this view…',
  words: 'webhook, push, notify, alert, editor, deliver',
});

export function useWebhooksCommand(): void {
  const t = useTexts(texts);
  const commands = useMemo(
    () => [{ id: 'webhooks', name: t('command'), words: t('words').split(', '), run: openWebhooks }],
    [t],
  );
  useCommands(commands);
}
