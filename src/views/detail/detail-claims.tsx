// Owns claims and denials as a thread: who says what, when, on which source; always attributed.
import { displayText } from '../../cards/display-text.ts';
import type { Claim, SarhadEvent } from '../../contract/event.ts';
import type { Stance } from '../../contract/taxonomy.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { dateName } from '../../words/format.ts';
import { gradeInWords, stanceName } from '../../words/vocabulary.ts';
import styles from './detail-claims.module.css';
import { Section } from './section.tsx';

const texts = defineTexts('detail-claims', {
  heading: 'Claims and denials',
  undated: 'undated',
  source: 'source {{grade}}',
});

const STYLE: Record<Stance, string | undefined> = {
  asserts: styles.asserts,
  attributes: styles.attributes,
  denies: styles.denies,
  'claims-responsibility': styles.responsibility,
  retracts: styles.retracts,
};

export function DetailClaims({ event }: { readonly event: SarhadEvent }) {
  const t = useTexts(texts);
  const claims = inOrder(event.claims);
  if (claims.length === 0) return null;
  return (
    <Section heading={t('heading')} aside={String(claims.length)}>
      <ol className={styles.thread}>
        {claims.map((claim) => (
          <li
            key={`${claim.actor.id} ${claim.stance} ${claim.date} ${claim.about}`}
            className={[styles.claim, STYLE[claim.stance]].join(' ')}
          >
            <p className={styles.said}>
              <strong>
                <bdi>{displayText(claim.actor.name, 120)}</bdi>
              </strong>{' '}
              <span className={styles.verb}>{stanceName(claim.stance)}</span>
              {': '}
              <bdi>{displayText(claim.about)}</bdi>
            </p>
            <Basis claim={claim} event={event} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Basis({ claim, event }: { readonly claim: Claim; readonly event: SarhadEvent }) {
  const t = useTexts(texts);
  const source = claim.sourceIndex === null ? undefined : event.sources[claim.sourceIndex];
  return (
    <p className={styles.basis}>
      {claim.date === null ? t('undated') : dateName(claim.date)}
      {source && (
        <>
          {' · '}
          <span title={gradeInWords(source.reliability, source.credibility)}>
            {t('source', { grade: `${source.reliability}${source.credibility}` })}
          </span>
          {', '}
          <bdi>{displayText(source.publisher, 80)}</bdi>
        </>
      )}
    </p>
  );
}

/** By date; those without one stay where their file put them, at the end. */
function inOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}
