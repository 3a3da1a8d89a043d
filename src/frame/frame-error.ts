// Owns the error of a chunk that cannot be read: what was expected, what came.

/** Thrown by `decodeChunk`; the message is for people, the fields for programs. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
  /** Where in the chunk, e.g. `columns.lng[12]`. */
  readonly at: string;
  readonly got: string;
  readonly expected: string;

  constructor(at: string, got: unknown, expected: string) {
    const shown = show(got);
    super(`chunk: ${at} should be ${expected}, got ${shown}`);
    this.at = at;
    this.got = shown;
    this.expected = expected;
  }
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return String(value);
}
