// Owns what is said below charts of time: which events lie beside their axis, and how far the collection reaches.
import type { Reach } from '../../api/get-reach.ts';
import { ReachNote } from '../../cards/reach-note.tsx';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import type { Period } from './series.ts';
import { texts } from './texts.ts';

type Props = {
  readonly analysis: Pick<AnalysisAnswer, 'earlier' | 'outside'>;
  readonly columns: readonly Period[];
  readonly reach: Reach | null;
};

/** A hatch narrower than this part of the axis is not seen, and nothing is said of it. */
const LEAST_SEEN = 0.01;

function lastDaySeen(columns: readonly Period[], reach: Reach | null): number | undefined {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined || reach === null) return last?.endDay;
  const uncollected = last.endDay - reach.thinDay;
  const days = last.endDay + 1 - first.startDay;
  return uncollected > 0 && uncollected / days < LEAST_SEEN ? reach.thinDay : last.endDay;
}

export function TimeNotes({ analysis: { earlier, outside }, columns, reach }: Props) {
  const t = useTexts(texts);
  return (
    <>
      {earlier > 0 && <p>{t('earlier', { count: earlier, figure: numberName(earlier) })}</p>}
      {outside > 0 && <p>{t('outside', { count: outside, figure: numberName(outside) })}</p>}
      <ReachNote reach={reach} lastDay={lastDaySeen(columns, reach)} className={undefined} />
    </>
  );
}
