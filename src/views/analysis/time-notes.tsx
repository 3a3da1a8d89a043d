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

export function TimeNotes({ analysis: { earlier, outside }, columns, reach }: Props) {
  const t = useTexts(texts);
  return (
    <>
      {earlier > 0 && <p>{t('earlier', { count: earlier, figure: numberName(earlier) })}</p>}
      {outside > 0 && <p>{t('outside', { count: outside, figure: numberName(outside) })}</p>}
      <ReachNote reach={reach} lastDay={columns.at(-1)?.endDay} className={undefined} />
    </>
  );
}
