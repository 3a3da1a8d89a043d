// Owns the editor's page of short links, and the way from there to that of webhooks.
import { useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { openWebhooks } from '../open-webhooks.tsx';
import { EditorPage } from './editor-page.tsx';
import { GivenOutList } from './given-out-list.tsx';
import { texts } from './texts.ts';

type Props = {
  /** Id of the link that is to be revoked. */
  readonly wanted: string | null;
  readonly onClose: () => void;
};

export function GivenOutDialog({ wanted, onClose }: Props) {
  const t = useTexts(texts);
  const wantedSwitch = useRef<HTMLButtonElement>(null);
  return (
    <EditorPage title={t('title')} about={t('for-editors')} show={t('show')} onClose={onClose}>
      {(token, onRefuse) => (
        <>
          <GivenOutList token={token} wanted={wanted} wantedSwitch={wantedSwitch} onRefuse={onRefuse} />
          <Button variant="bare" aria-haspopup="dialog" onClick={openWebhooks}>
            {t('webhooks')}
          </Button>
        </>
      )}
    </EditorPage>
  );
}
