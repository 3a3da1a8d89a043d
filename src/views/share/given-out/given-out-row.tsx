// Owns one link that was given out: what it opens in words, when it was made, how often it was opened, and the switch that revokes it.
import { type Ref, useState } from 'react';
import type { Failure } from '../../../api/failure.ts';
import { setLinkRevoked } from '../../../api/short-links.ts';
import { type KeptLink, stateOfLink } from '../../../contract/short-link.ts';
import { parsePlainLink } from '../../../link/link.ts';
import { pageAt } from '../../../link/short-link.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { dateName } from '../../../words/format.ts';
import type { Names } from '../../../words/names.ts';
import { describeInText } from '../describe-view.ts';
import { failureWords } from '../failure-words.ts';
import styles from './given-out.module.css';
import { texts } from './texts.ts';

type Props = {
  readonly link: KeptLink;
  readonly names: Names;
  readonly token: string;
  readonly switchRef: Ref<HTMLButtonElement> | undefined;
  readonly onChange: (link: KeptLink) => void;
};

const dayOf = (instant: string) => dateName(instant.slice(0, 10));

export function GivenOutRow({ link, names, token, switchRef, onChange }: Props) {
  const t = useTexts(texts);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { id, query, madeAt, expires, revokedAt, uses, lastUsedOn } = link;
  const state = stateOfLink(link, new Date().toISOString().slice(0, 10));
  const change = async () => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const result = await setLinkRevoked(token, id, revokedAt === null);
    setBusy(false);
    if (result.ok) onChange(result.value);
    else setFailure(result.failure);
  };
  const facts = [
    t('made', { date: dayOf(madeAt) }),
    t('uses', { count: uses, date: lastUsedOn === null ? '' : dateName(lastUsedOn) }),
    ...(expires === null
      ? []
      : [t(state === 'expired' ? 'expired' : 'expires', { date: dateName(expires) })]),
    ...(revokedAt === null ? [] : [t('revoked', { date: dayOf(revokedAt) })]),
  ];
  return (
    <li className={styles.item} data-state-of={state}>
      <div className={styles.what}>
        <p className={styles.words}>{describeInText(parsePlainLink(`?${query}`), names)}</p>
        <p className={styles.facts}>
          <a href={new URL(`s/${id}`, pageAt(location)).href} aria-label={t('link', { id })}>
            /s/{id}
          </a>{' '}
          · {facts.join(' · ')}
        </p>
        {failure && (
          <p role="alert" className={styles.fault}>
            {t('not-changed', { why: failureWords(failure) })}
          </p>
        )}
      </div>
      <button
        ref={switchRef}
        type="button"
        role="switch"
        className={styles.switch}
        aria-checked={revokedAt === null}
        aria-busy={isBusy}
        aria-label={t('opens-label', { id })}
        onClick={() => void change()}
      >
        <span className={styles.track} aria-hidden="true" />
        <span aria-hidden="true">{t('opens')}</span>
      </button>
    </li>
  );
}
