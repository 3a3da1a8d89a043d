// Owns bars with a name and a count each, which can be pressed: the first is the longest.
import { ShortName } from '../../cards/short-name.tsx';
import { numberName } from '../../words/format.ts';
import styles from './sections.module.css';

type Bar = {
  readonly id: string;
  /** The short form of what `inFull` says. */
  readonly name: string;
  readonly inFull: string;
  readonly count: number;
  readonly isOn: boolean;
};

export function NamedBars({
  bars,
  onPick,
}: {
  readonly bars: readonly Bar[];
  readonly onPick: (id: string) => void;
}) {
  const most = bars[0]?.count ?? 1;
  return (
    <ul className={styles.bars}>
      {bars.map(({ id, name, inFull, count, isOn }) => (
        <li key={id}>
          <button type="button" className={styles.bar} aria-pressed={isOn} onClick={() => onPick(id)}>
            <span className={styles.barName}>
              <ShortName short={name} full={inFull} />
            </span>
            <span className={styles.track}>
              <span className={styles.fill} style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <span className={styles.number}>{numberName(count)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
