// Owns the two accounts of a contested event where it is open, and what of it no source tells otherwise.
import { Accounts } from '../../cards/accounts.tsx';
import { findAccounts } from '../../cards/find-accounts.ts';
import type { SarhadEvent, Toll } from '../../contract/event.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './detail-accounts.module.css';
import { Section } from './section.tsx';

const texts = defineTexts('detail-accounts', {
  heading: 'Two accounts',
  'agree-both': 'The sources agree on the numbers killed and injured.',
  'agree-killed': 'The sources agree on the number killed.',
  'agree-injured': 'The sources agree on the number injured.',
});

export function DetailAccounts({ event }: { readonly event: SarhadEvent }) {
  const t = useTexts(texts);
  if (findAccounts(event) === null) return null;
  const [killed, injured] = [isAgreed(event.killed), isAgreed(event.injured)];
  return (
    <Section heading={t('heading')} method="claims">
      <Accounts event={event} isFull />
      {(killed || injured) && (
        <p className={styles.agreed}>
          {t(killed && injured ? 'agree-both' : killed ? 'agree-killed' : 'agree-injured')}
        </p>
      )}
    </Section>
  );
}

const isAgreed = (toll: Toll | null) => toll !== null && toll.low === toll.high && toll.high > 0;
