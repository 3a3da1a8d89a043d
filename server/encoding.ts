// Owns the choice of a content encoding (RFC 9110, 12.5.3).

/** The first encoding of ours that the client accepts, null for none. */
export function chooseEncoding(accepted: string | null, ours: readonly string[]): string | null {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').split(',')) {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)));
  }
  return ours.find((encoding) => (weights.get(encoding) ?? 0) > 0) ?? null;
}
