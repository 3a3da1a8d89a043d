// Owns how a sentence in runs is shown.
import type { Run } from '../../words/runs.ts';

export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, isStrong }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence have no other name
    return isStrong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>;
  });
}
