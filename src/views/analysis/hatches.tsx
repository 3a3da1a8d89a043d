// Owns the hatches of the charts, as the timeline has them: light over thin time, strong where nothing was collected.

export const hatchOf = (kind: string) => `url(#hatch-${kind})`;

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
          <path d="M.5 0v6" style={{ stroke: `var(--hatch-${kind})` }} />
        </pattern>
      ))}
    </defs>
  );
}
