// Owns the editor's page of short links: the token is asked for once, then the list stands, until the token is forgotten.
import { useCallback, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { DialogTop, ModalDialog } from '../../../ui/modal-dialog.tsx';
import { forgetToken, keepToken, readToken } from './editor-token.ts';
import styles from './given-out.module.css';
import { GivenOutList } from './given-out-list.tsx';
import { texts } from './texts.ts';
import { type TokenFault, TokenForm } from './token-form.tsx';

type Props = {
  /** Id of the link that is to be revoked. */
  readonly wanted: string | null;
  readonly onClose: () => void;
};

export function GivenOutDialog({ wanted, onClose }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const [token, setToken] = useState(readToken);
  const [fault, setFault] = useState<TokenFault | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const wantedSwitch = useRef<HTMLButtonElement>(null);
  const forget = () => {
    forgetToken();
    setToken(null);
    setFault(null);
    queueMicrotask(() => field.current?.focus());
  };
  const refuse = useCallback((why: TokenFault) => {
    forgetToken();
    setToken(null);
    setFault(why);
    queueMicrotask(() => field.current?.focus());
  }, []);
  return (
    <ModalDialog form="page" className={styles.dialog} labelledBy={`${id}-title`} onClose={onClose}>
      <div className={styles.top}>
        <DialogTop titleId={`${id}-title`} title={t('title')} close={t('close')} onClose={onClose}>
          {token !== null && (
            <Button variant="bare" className={styles.forget} onClick={forget}>
              {t('forget')}
            </Button>
          )}
        </DialogTop>
      </div>
      <div className={styles.body}>
        {token === null ? (
          <TokenForm
            fault={fault}
            fieldRef={field}
            onGive={(given, isForLong) => {
              keepToken(given, isForLong);
              setFault(null);
              setToken(given);
            }}
          />
        ) : (
          <GivenOutList token={token} wanted={wanted} wantedSwitch={wantedSwitch} onRefuse={refuse} />
        )}
      </div>
    </ModalDialog>
  );
}
