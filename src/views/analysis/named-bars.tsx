// Owns bars with a name and a count each, which can be pressed: the first is the longest. Names are whole, on two lines where need be.
import { ShortName } from '../../cards/short-name.tsx';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import { useChartScale } from './chart-scale.ts';
import styles from './named-bars.module.css';
import { texts } from './texts.ts';

export type NamedBar = {
  readonly id: string;
  /** The short form of what `inFull` says. */
  readonly name: string;
  readonly inFull: string;
  readonly count: number;
  readonly isOn: boolean;
};

type Props = {
  readonly bars: readonly NamedBar[];
  /** How many are drawn in the panel; a chart shown alone has room for more. */
  readonly shown: number;
  /** How many there are, of which `bars` may be the longest. */
  readonly all?: number;
  readonly onPick: (id: string) => void;
};

const SHOWN_ALONE = 12;

export const mostFrequent = (shown: number, all: number): string =>
  texts.t('most-frequent', { shown: numberName(shown), all: numberName(all) });

export function NamedBars({ bars, shown, all = bars.length, onPick }: Props) {
  const drawn = bars.slice(0, useChartScale() > 1 ? SHOWN_ALONE : shown);
  const roving = useRoving<HTMLUListElement>();
  const most = bars[0]?.count ?? 1;
  return (
    <>
      <ul className={styles.bars} {...roving}>
        {drawn.map(({ id, name, inFull, count, isOn }) => (
          <li key={id}>
            <button
              type="button"
              {...STOP}
              className={styles.bar}
              aria-pressed={isOn}
              onClick={() => onPick(id)}
            >
              <span className={styles.name}>
                <ShortName short={name} full={inFull} />
              </span>
              <span className={styles.track}>
                <span className={styles.fill} style={{ inlineSize: `${(count / most) * 100}%` }} />
              </span>
              <span className={styles.count}>{numberName(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {all > drawn.length && <p className={styles.more}>{mostFrequent(drawn.length, all)}</p>}
    </>
  );
}
