// Owns the hatches of the charts, as the timeline has them: light over thin time, strong where nothing was collected.
import type { Band } from './series.ts';

const COLOURS = {
  thin: 'color-mix(in srgb, var(--boundary) 60%, var(--panel))',
  after: 'color-mix(in srgb, var(--line-strong) 75%, var(--panel))',
} as const;

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
          <path d="M.5 0v6" style={{ stroke: COLOURS[kind] }} />
        </pattern>
      ))}
    </defs>
  );
}
