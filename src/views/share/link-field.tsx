// Owns the link in the share dialog: long or short, until when it opens, copied or as a QR code.
import { type ReactNode, type RefObject, Suspense, useId, useRef, useState } from 'react';
import { CopyLink } from '../../cards/copy-link.tsx';
import { formatDate, localToday } from '../../contract/calendar-date.ts';
import { Button } from '../../ui/button.tsx';
import { OpenedPart } from '../../ui/error-boundary.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { failureWords } from './failure-words.ts';
import styles from './link-field.module.css';
import { useShortLink } from './use-short-link.ts';

const texts = defineTexts('link-field', {
  link: 'Link',
  copy: 'Copy link',
  long: 'Long link',
  short: 'Short link',
  qr: 'QR code',
  expires: 'Until when the short link opens',
  never: 'never expires',
  'in-days_one': 'expires in {{count}} day',
  'in-days_other': 'expires in {{count}} days',
  making: 'A short link is being made…',
  failed: 'No short link could be made. {{why}}',
  retry: 'Try again',
  cut: 'This link has {{count}} characters; some programs cut such long ones off.',
  all: 'All links given out',
  revoke: 'Revoke this one',
});

/** Longer ones are cut off by some programs, so a short one is made at once. */
const LONGEST = 2000;
/** Of an expiring link; null: it never does. */
const LASTING_DAYS = [null, 7, 30, 365] as const;

const QrCode = lazyPart(async () => (await import('./qr-code.tsx')).QrCode);
const GivenOut = lazyPart(async () => (await import('./given-out/given-out-dialog.tsx')).GivenOutDialog);

type Props = {
  readonly address: string;
  /** What of it is kept under a short link. */
  readonly query: string;
  readonly copyRef: RefObject<HTMLButtonElement | null>;
  /** Between the link and the way to all that were given out. */
  readonly children: ReactNode;
};

export function LinkField({ address, query, copyRef, children }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const [chosen, setChosen] = useState<'long' | 'short' | null>(null);
  const [days, setDays] = useState<number | null>(null);
  const [hasCode, setHasCode] = useState(false);
  const [opened, setOpened] = useState<'all' | 'this' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isShort = (chosen ?? (address.length > LONGEST ? 'short' : 'long')) === 'short';
  const expires = days === null ? null : formatDate(localToday() + days);
  const { made, failure, retry } = useShortLink(query, expires, isShort);
  const shown = made?.address ?? address;
  const other = isShort ? 'long' : 'short';
  return (
    <>
      <div className={styles.field}>
        <label className="visually-hidden" htmlFor={`${id}-link`}>
          {t('link')}
        </label>
        <input
          ref={field}
          id={`${id}-link`}
          className={styles.link}
          readOnly
          dir="ltr"
          value={shown}
          onFocus={({ target }) => target.select()}
        />
        <Button variant="bare" className={styles.other} onClick={() => setChosen(other)}>
          {t(other)}
        </Button>
      </div>
      <div className={styles.row}>
        <CopyLink
          variant="primary"
          buttonRef={copyRef}
          address={shown}
          label={t('copy')}
          onFail={() => {
            field.current?.focus();
            field.current?.select();
          }}
        />
        <Button aria-expanded={hasCode} onClick={() => setHasCode(!hasCode)}>
          {t('qr')}
        </Button>
        {isShort && (
          <select
            className={styles.expires}
            aria-label={t('expires')}
            value={days ?? ''}
            onChange={({ target }) => setDays(target.value === '' ? null : Number(target.value))}
          >
            {LASTING_DAYS.map((one) => (
              <option key={one} value={one ?? ''}>
                {one === null ? t('never') : t('in-days', { count: one })}
              </option>
            ))}
          </select>
        )}
      </div>
      <div role="status" className={styles.state}>
        {isShort && !made && !failure && <p>{t('making')}</p>}
        {failure && (
          <p className={styles.failed}>
            {t('failed', { why: failureWords(failure) })} <Button onClick={retry}>{t('retry')}</Button>
          </p>
        )}
        {!made && (!isShort || failure) && shown.length > LONGEST && (
          <p>{t('cut', { count: shown.length })}</p>
        )}
      </div>
      {hasCode && (
        <Suspense>
          <QrCode text={shown} />
        </Suspense>
      )}
      {children}
      <div className={styles.foot}>
        <Button
          variant="bare"
          className={styles.more}
          aria-haspopup="dialog"
          onClick={() => setOpened('all')}
        >
          {t('all')}
        </Button>
        {made && (
          <Button
            variant="bare"
            className={styles.more}
            aria-haspopup="dialog"
            onClick={() => setOpened('this')}
          >
            {t('revoke')}
          </Button>
        )}
      </div>
      {opened && (
        <OpenedPart onClose={() => setOpened(null)}>
          <GivenOut wanted={opened === 'this' ? (made?.id ?? null) : null} onClose={() => setOpened(null)} />
        </OpenedPart>
      )}
    </>
  );
}
