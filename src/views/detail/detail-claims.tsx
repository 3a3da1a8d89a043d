// Owns claims and denials as a thread: who says what, when, on which source or in which other event; always attributed.
import { useEffect, useRef } from 'react';
import { useClaimLedTo } from '../../cards/claim-in-view.ts';
import { ClaimSentence, stanceClass } from '../../cards/claim-sentence.tsx';
import { displayText } from '../../cards/display-text.ts';
import type { Claim, RelatedEvent, SarhadEvent } from '../../contract/event.ts';
import { useViewStore } from '../../link/use-view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { dateName } from '../../words/format.ts';
import { gradeInWords } from '../../words/vocabulary.ts';
import { DenialElsewhere } from './denial-elsewhere.tsx';
import styles from './detail-claims.module.css';
import { Section } from './section.tsx';

const texts = defineTexts('detail-claims', {
  heading: 'Claims and denials',
  undated: 'date not given',
  'on-board': 'On the claims board',
  source: 'source {{grade}}',
});

type Props = {
  readonly event: SarhadEvent;
  readonly revision: number;
  readonly onSelect: (id: string) => void;
};

export function DetailClaims({ event, revision, onSelect }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const led = useClaimLedTo(event.id);
  const shown = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (led !== null) shown.current?.scrollIntoView({ block: 'center' });
  }, [led]);
  const entries = inOrder(event);
  if (entries.length === 0) return null;
  return (
    <Section
      heading={t('heading')}
      aside={String(entries.length)}
      method="claims"
      action={
        <button
          type="button"
          className={styles.onBoard}
          onClick={() => store.change({ tab: 'claims', event: null })}
        >
          {t('on-board')}
        </button>
      }
    >
      <ol className={styles.thread}>
        {entries.map(({ claim, denial }) =>
          denial ? (
            <li key={denial.id} className={`${styles.claim} ${stanceClass('denies')}`}>
              <DenialElsewhere denial={denial} revision={revision} onSelect={onSelect} />
            </li>
          ) : (
            <li
              key={claim.id}
              ref={claim.id === led?.claim ? shown : undefined}
              className={`${styles.claim} ${stanceClass(claim.stance)}`}
              data-led-to={claim.id === led?.claim || undefined}
            >
              <p className={styles.said}>
                <ClaimSentence stance={claim.stance} actor={claim.actor.name} about={claim.about} />
              </p>
              <Basis claim={claim} event={event} />
            </li>
          ),
        )}
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

type Entry =
  | { readonly claim: Claim; readonly denial?: undefined }
  | { readonly claim?: undefined; readonly denial: RelatedEvent };

/** By date; claims without one stay where their file put them. What other events deny comes after what they deny. */
function inOrder({ claims, related }: SarhadEvent): Entry[] {
  const own = [...claims].sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
  const elsewhere = related
    .filter(({ relation, direction }) => relation === 'denial-of' && direction === 'from')
    .sort((a, b) => a.dateStart.localeCompare(b.dateStart));
  return [...own.map((claim) => ({ claim })), ...elsewhere.map((denial) => ({ denial }))];
}
