// Owns the words on events that an area takes in by the middle of the province or country to which alone they are known: the map counts them at its name, perhaps outside.
import type { Answer } from '../../../engine/answers.ts';
import { useAnswer } from '../../../engine/client/use-engine.ts';
import { numberName } from '../../../words/format.ts';
import styles from './areas.module.css';
import { texts } from './texts.ts';

const { t } = texts;

/** `2 of these 7 events are known only to a province or country: they may lie outside. 76 of the 107 killed are counted in them.`; null without any. */
export function knownRoughlyInWords({ totals, areas }: Pick<Answer, 'totals' | 'areas'>): string | null {
  const count = areas?.count.reduce((sum, one) => sum + one, 0) ?? 0;
  if (areas === null || count === 0) return null;
  const isAll = count === totals.events;
  const events = t(isAll ? 'roughly-all' : 'roughly-some', {
    count,
    figure: numberName(count),
    all: numberName(totals.events),
  });
  if (isAll || areas.killed === 0) return events;
  const killed = t('roughly-killed', {
    count: areas.killed,
    figure: numberName(areas.killed),
    all: numberName(totals.killed.best),
  });
  return `${events} ${killed}`;
}

/** Nothing where each of the events counted is known better. */
export function KnownRoughly() {
  const words = useAnswer((answer) => answer && knownRoughlyInWords(answer));
  return words && <p className={styles.imprecise}>{words}</p>;
}
