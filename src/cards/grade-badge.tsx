// Owns the badge of an Admiralty grade: `B2`, with what it means for those who point at it or hear it.
import { gradeInWords } from '../words/vocabulary.ts';
import type { Grade } from './event-facts.ts';
import styles from './grade-badge.module.css';

type Props = { readonly grade: Grade; readonly label?: string };

export function GradeBadge({ grade: { reliability, credibility }, label }: Props) {
  const words = gradeInWords(reliability, credibility);
  const meaning = label === undefined ? words : `${label} ${words}`;
  return (
    <span className={styles.badge} title={meaning}>
      <span aria-hidden="true">{`${reliability}${credibility}`}</span>
      <span className="visually-hidden">{meaning}</span>
    </span>
  );
}
