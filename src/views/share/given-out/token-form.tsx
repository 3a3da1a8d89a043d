// Owns how the editor's token is asked for: once, with what it is and how long it is kept.
import { type RefObject, useId, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import styles from './given-out.module.css';
import { texts } from './texts.ts';

export type TokenFault = 'no-token' | 'wrong-token' | 'wrong-role';

type Props = {
  /** What the token is for, and what the button is called that shows it. */
  readonly about: string;
  readonly show: string;
  /** Why the one before was of no use. */
  readonly fault: TokenFault | null;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly onGive: (token: string, isForLong: boolean) => void;
};

export function TokenForm({ about, show, fault, fieldRef, onGive }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const [text, setText] = useState('');
  const [isForLong, setForLong] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const said = isEmpty ? 'no-token' : fault;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const token = text.trim();
        setEmpty(token === '');
        if (token === '') fieldRef.current?.focus();
        else onGive(token, isForLong);
      }}
    >
      <p>{about}</p>
      <label className={styles.label} htmlFor={`${id}-token`}>
        {t('token')}
      </label>
      <input
        ref={fieldRef}
        id={`${id}-token`}
        className={styles.token}
        type="password"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        value={text}
        aria-invalid={said !== null}
        aria-describedby={`${id}-fault ${id}-hint`}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={`${id}-fault`} className={styles.fault} role="alert">
        {said && t(said)}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('token-hint')}
      </p>
      <label className={styles.keep}>
        <input type="checkbox" checked={isForLong} onChange={() => setForLong(!isForLong)} />
        <span>
          {t('keep')} <span className={styles.hint}>{t('keep-hint')}</span>
        </span>
      </label>
      <Button type="submit" variant="primary">
        {show}
      </Button>
    </form>
  );
}
