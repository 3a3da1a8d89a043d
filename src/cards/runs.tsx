// Owns how a sentence in runs is shown: what the reader chose is strong, and keeps to itself, for it may be of another script.
import type { Run } from '../words/runs.ts';

export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, isStrong }, at) =>
    isStrong ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence have no other name
      <strong key={at}>
        <bdi>{text}</bdi>
      </strong>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence have no other name
      <span key={at}>{text}</span>
    ),
  );
}
