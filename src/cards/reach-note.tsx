// Owns the line under a picture or table of time that reaches past what was fully collected.
import type { Reach } from '../api/get-reach.ts';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { dayName } from '../words/format.ts';
import { MethodLink } from './method-link.tsx';

const texts = defineTexts('reach-note', {
  thin: 'Hatched: thinly collected after {{full}}, and not at all after {{thin}}. Few events there do not mean that little happened.',
  'thin-alone':
    'Hatched: thinly collected after {{full}}. Few events there do not mean that little happened.',
  end: 'Hatched: nothing was collected after {{thin}}. That none stand there does not mean that nothing happened.',
});

type Props = {
  readonly reach: Reach | null;
  /** That is drawn or listed. */
  readonly lastDay: number | undefined;
  readonly className: string | undefined;
};

export function ReachNote({ reach, lastDay, className }: Props) {
  const t = useTexts(texts);
  if (reach === null || lastDay === undefined || lastDay <= reach.fullDay) return null;
  const { fullDay, thinDay } = reach;
  const dates = { full: dayName(fullDay), thin: dayName(thinDay) };
  return (
    <p className={className}>
      {t(fullDay === thinDay ? 'end' : thinDay < lastDay ? 'thin' : 'thin-alone', dates)}{' '}
      <MethodLink section="coverage" />
    </p>
  );
}
