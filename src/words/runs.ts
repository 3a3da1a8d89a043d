// Owns sentences of which parts are strong: runs of text, so that what the reader chose stands out.

/** A run of text; what the reader chose is strong. */
export type Run = { readonly text: string; readonly isStrong: boolean };

export const plain = (text: string): Run => ({ text, isStrong: false });
export const strong = (text: string): Run => ({ text, isStrong: true });

/** Stands for the value while its sentence is built; no text of a view holds it. */
const SLOT = '\uE000';

/** What `say` makes of a value; one that is text is strong. It may hold what templates are made of: no template sees it. */
export function runsAround(
  say: (values: { value: string }) => string,
  value: string | readonly Run[],
): Run[] {
  const [before = '', after = ''] = say({ value: SLOT }).split(SLOT);
  const within = typeof value === 'string' ? [strong(value)] : value;
  return [plain(before), ...within, plain(after)].filter(({ text }) => text !== '');
}

export function joinRuns(parts: readonly Run[][], separator: string): Run[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [plain(separator), ...part]));
}
