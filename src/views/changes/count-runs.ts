// Owns how numbers of changes are said: "5 new, 19 corrected, none retracted".
import type { ChangeCounts } from '../../contract/changes-reply.ts';
import { joinRuns, plain, type Run, strong } from '../../words/runs.ts';
import { texts } from './texts.ts';

export const totalOf = ({ added, changed, retracted }: ChangeCounts): number => added + changed + retracted;

const KINDS = ['added', 'changed', 'retracted', 'withheld'] as const;

/** What is none is said in words, and not strongly; what was withheld, only where there is any. */
export function countRuns(counts: ChangeCounts): Run[] {
  const parts = KINDS.filter((kind) => kind !== 'withheld' || counts.withheld > 0).map((kind) => {
    const words = texts.t(kind, { count: counts[kind] });
    return [counts[kind] > 0 ? strong(words) : plain(words)];
  });
  return joinRuns(parts, ', ');
}

/** Of what there is alone: "5 new, 19 corrected". */
export const countWords = (counts: ChangeCounts): string =>
  KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => texts.t(kind, { count: counts[kind] }))
    .join(', ');
