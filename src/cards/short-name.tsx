// Owns the name of an actor where there is little room: the short one; in full on hover, and for those who hear it.
import { displayText } from './display-text.ts';
import styles from './short-name.module.css';

const MOST_CHARACTERS = 80;

type Named = { readonly name: string; readonly shortName?: string | undefined };

export const shortNameOf = ({ name, shortName = name }: Named): string =>
  displayText(shortName, MOST_CHARACTERS);

/** Only spans, so that it may stand inside a button. */
export function ShortName({ short, full }: { readonly short: string; readonly full: string }) {
  if (short === full) return <bdi>{short}</bdi>;
  return (
    <span title={full}>
      <bdi>{short}</bdi>
      <bdi className={styles.full}>{full}</bdi>
    </span>
  );
}
