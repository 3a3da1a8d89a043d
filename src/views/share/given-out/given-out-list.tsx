// Owns the list of links that were given out, in all its states.
import { type RefObject, useEffect } from 'react';
import { useNames } from '../../../cards/use-names.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { failureWords } from '../failure-words.ts';
import styles from './given-out.module.css';
import { GivenOutRow } from './given-out-row.tsx';
import { texts } from './texts.ts';
import type { TokenFault } from './token-form.tsx';
import { useGivenOut } from './use-given-out.ts';

type Props = {
  readonly token: string;
  /** The link whose switch has the keyboard at first; null: none has. */
  readonly wanted: string | null;
  readonly wantedSwitch: RefObject<HTMLButtonElement | null>;
  readonly onRefuse: (fault: TokenFault) => void;
};

export function GivenOutList({ token, wanted, wantedSwitch, onRefuse }: Props) {
  const t = useTexts(texts);
  const names = useNames();
  const { links, total, isLoading, failure, nextCursor, load, replace } = useGivenOut(token);
  const status = failure?.kind === 'http' ? failure.status : null;
  useEffect(() => {
    if (status === 401) onRefuse('wrong-token');
    if (status === 403) onRefuse('wrong-role');
  }, [status, onRefuse]);
  const isThere = total !== null;
  useEffect(() => {
    if (isThere) wantedSwitch.current?.focus();
  }, [isThere, wantedSwitch]);
  return (
    <>
      {total !== null && total > 0 && <p className={styles.total}>{t('total', { count: total })}</p>}
      {total === 0 && <p className={styles.message}>{t('none')}</p>}
      <ul className={styles.list}>
        {links.map((link) => (
          <GivenOutRow
            key={link.id}
            link={link}
            names={names}
            token={token}
            switchRef={link.id === wanted ? wantedSwitch : undefined}
            onChange={replace}
          />
        ))}
      </ul>
      {failure && (
        <p role="alert" className={styles.message}>
          {t(isThere ? 'failed-more' : 'failed', { why: failureWords(failure) })}{' '}
          <Button onClick={load}>{t('retry')}</Button>
        </p>
      )}
      {isLoading && (
        <p role="status" className={styles.message}>
          {t('loading')}
        </p>
      )}
      {!isLoading && !failure && nextCursor !== null && <Button onClick={load}>{t('more')}</Button>}
      {total !== null && total > 0 && <p className={styles.hint}>{t('counted')}</p>}
    </>
  );
}
