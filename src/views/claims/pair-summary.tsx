// Owns how one side answers another, in figures: of the two that the board is narrowed to, else of those with most answers.

import { groupBy, type Thread, type Told } from '../../matching/claim-threads.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import type { BoardState } from './board-state.ts';
import styles from './claims-panel.module.css';
import { texts } from './texts.ts';
import { isShown, sideKey } from './threads.ts';
import type { SideNames } from './use-side-names.ts';

const KINDS = ['denied', 'otherwise', 'answered'] as const;

type Props = {
  readonly threads: readonly Thread[];
  readonly state: BoardState;
  readonly names: SideNames;
};

export function PairSummary({ threads, state, names }: Props) {
  const t = useTexts(texts);
  const pair = pairIn(threads, state);
  if (pair === null) return null;
  const [said, answer] = pair;
  const narrowed = { says: sideKey(said), replies: sideKey(answer) };
  const count = (kind: BoardState['kind']) =>
    threads.filter((thread) => isShown(thread, { ...narrowed, kind })).length;
  return (
    <section className={styles.pair}>
      <h3 className={styles.pairHeading}>
        {t('pair-summary', { claimant: names.ofTold(said), answerer: names.ofTold(answer) })}{' '}
        <span className={styles.by}>{numberName(count(null))}</span>
      </h3>
      <ul>
        {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
          <li key={kind}>
            <strong>{numberName(count(kind))}</strong> {t(`pair-${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function pairIn(threads: readonly Thread[], { says, replies }: BoardState): readonly [Told, Told] | null {
  const pairs = threads.flatMap(({ said }) => {
    const answers = new Map(said.answers.map((answer) => [sideKey(answer), answer]));
    return [...answers.values()].map((answer) => [said, answer] as const);
  });
  const asked = pairs.filter(
    ([said, answer]) =>
      (says === null || sideKey(said) === says) && (replies === null || sideKey(answer) === replies),
  );
  const groups = [...groupBy(asked, ([said, answer]) => `${sideKey(said)} ${sideKey(answer)}`).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0] ?? null;
}
