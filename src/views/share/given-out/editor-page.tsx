// Owns what every page of the editor is: the token is asked for once, then what it is for stands, until the token is forgotten.
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { DialogTop, ModalDialog } from '../../../ui/modal-dialog.tsx';
import { forgetToken, keepToken, readToken } from './editor-token.ts';
import styles from './given-out.module.css';
import { texts } from './texts.ts';
import { type TokenFault, TokenForm } from './token-form.tsx';

type Props = {
  readonly title: string;
  /** What it is for, and what the button is called that shows it. */
  readonly about: string;
  readonly show: string;
  readonly onClose: () => void;
  readonly children: (token: string, onRefuse: (fault: TokenFault) => void) => ReactNode;
};

export function EditorPage({ title, about, show, onClose, children }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const [token, setToken] = useState(readToken);
  const [fault, setFault] = useState<TokenFault | null>(null);
  const field = useRef<HTMLInputElement>(null);
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
        <DialogTop titleId={`${id}-title`} title={title} close={t('close')} onClose={onClose}>
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
            about={about}
            show={show}
            fault={fault}
            fieldRef={field}
            onGive={(given, isForLong) => {
              keepToken(given, isForLong);
              setFault(null);
              setToken(given);
            }}
          />
        ) : (
          children(token, refuse)
        )}
      </div>
    </ModalDialog>
  );
}
