// Owns the terms of a text that is searched for, what of an event is searched, and whether it meets them.

/** One thing asked for. */
export type Term = {
  /**
   * Any of these must stand in the text. Each begins with the blank before its first word; one that ends with a blank consists of whole
   * words, else its last word is a beginning.
   */
  readonly any: readonly string[];
  /**
   * Actors who are asked for by a name: that one of them takes part is enough, and `any` is looked for in the event's own text alone. For
   * none, names of those who take part count as text.
   */
  readonly actors: readonly string[];
};

export type TextQuery = readonly Term[];

/** An event's folded text, as `searchedText` has it: its own, and the names of those who take part. */
export type Searched = { readonly own: string; readonly names: string; readonly actors: readonly string[] };

/** Pieces of text, folded, with a blank before and after each word; no run of words goes over from one piece to the next. */
export const searchedText = (folded: Iterable<string>): string =>
  ` ${[...folded].filter((piece) => piece !== '').join(' | ')} `;

/** Whether an event meets every term. */
export function passesText(query: TextQuery, { own, names, actors }: Searched): boolean {
  return query.every((term) => {
    if (term.actors.some((id) => actors.includes(id))) return true;
    return term.any.some((part) => own.includes(part) || (term.actors.length === 0 && names.includes(part)));
  });
}
