// Owns the hatches of the charts, as the timeline has them: light over thin time, strong where nothing was collected.
import type { Band } from './series.ts';

const COLOURS = { thin: 'var(--line)', after: 'var(--boundary)' } as const;

export const hatchOf = (kind: Band['kind']) => `url(#hatch-${kind})`;

/** Within a chart; two charts hold the same ones. */
export function Hatches() {
  return (
    <defs>
      {(['thin', 'after'] as const).map((kind) => (
        <pattern
          key={kind}
          id={`hatch-${kind}`}
          patternUnits="userSpaceOnUse"
          width="6"
          height="6"
          patternTransform="rotate(45)"
        >
          <path d="M.5 0v6" stroke={COLOURS[kind]} />
        </pattern>
      ))}
    </defs>
  );
}
