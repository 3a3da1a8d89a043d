// Owns a claim as a sentence: who, how, what; always attributed, its verb in the colour of the stance and in words.
import type { Stance } from '../contract/taxonomy.ts';
import { claimRuns } from '../words/claim-words.ts';
import styles from './claim-sentence.module.css';
import { displayText } from './display-text.ts';

type Props = {
  readonly stance: Stance;
  readonly actor: string;
  /** Said on hover, where it is another one. */
  readonly actorInFull?: string;
  readonly about: string;
};

const MOST_CHARACTERS = 120;

/** Stands in something of `stanceClass`. Only spans, so that it may stand inside a button. */
export function ClaimSentence({ stance, actor, actorInFull = actor, about }: Props) {
  const runs = claimRuns(stance, displayText(actor, MOST_CHARACTERS), displayText(about));
  return runs.map(({ part, text }) => {
    if (part === 'verb')
      return (
        <span key={part} className={styles.verb}>
          {text}
        </span>
      );
    if (part === 'about') return <bdi key={part}>{text}</bdi>;
    return (
      <bdi key={part} className={styles.actor} title={actorInFull === actor ? undefined : actorInFull}>
        {text}
      </bdi>
    );
  });
}

/** Gives its element the mark and the colour of a stance. */
export const stanceClass = (stance: Stance): string => `${styles.claim} ${styles[stance]}`;
