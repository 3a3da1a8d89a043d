// Owns the events related to an open one, as steps that one can walk along.
import { displayText } from '../../cards/display-text.ts';
import { Glyph } from '../../cards/glyph.tsx';
import type { RelatedEvent } from '../../contract/event.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { numberName, whenName } from '../../words/format.ts';
import { relationName } from '../../words/vocabulary.ts';
import styles from './detail-related.module.css';
import { Section } from './section.tsx';

const texts = defineTexts('detail-related', { heading: 'Related' });

type Props = {
  readonly related: readonly RelatedEvent[];
  readonly onSelect: (id: string) => void;
};

export function DetailRelated({ related, onSelect }: Props) {
  const t = useTexts(texts);
  if (related.length === 0) return null;
  return (
    <Section heading={t('heading')} aside={numberName(related.length)}>
      <ul className={styles.related}>
        {related.map(({ id, title, dateStart, dateEnd, datePrecision, type, relation, direction }) => (
          <li key={`${direction} ${relation} ${id}`}>
            <button type="button" className={styles.step} onClick={() => onSelect(id)}>
              <Glyph type={type} className={styles.glyph} />
              <span className={styles.text}>
                <span className={styles.relation}>{relationName(relation, direction)} </span>
                <bdi className={styles.title}>{displayText(title, 300)}</bdi>
                <span className={styles.date}>, {whenName({ dateStart, dateEnd, datePrecision })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
