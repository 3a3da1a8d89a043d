// Owns the terms of a text that is searched for, what of an event is searched, and whether it meets them.

/** One thing asked for. */
export type Term = {
  /**
   * Any of these must stand in the text. Each begins with the blank before its first word; one that ends with a blank consists of whole
   * words, else its last word is a beginning.
   */
  readonly any: readonly string[];
  /** Whether `any` may stand in a name of those who take part, too; else in the event's own text alone. */
  readonly isInNames: boolean;
  /** Actors who are asked for by a name: that one of them takes part is enough. */
  readonly actors: readonly string[];
  /**
   * For a name, its words as they are found where they are none: that for each of them one of its parts stands in text or names is enough.
   * So a name only ever adds to what its letters find. Empty where `any` says it all.
   */
  readonly letters: readonly (readonly string[])[];
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
    if (term.any.some((part) => own.includes(part) || (term.isInNames && names.includes(part)))) return true;
    const stands = (part: string) => own.includes(part) || names.includes(part);
    return term.letters.length > 0 && term.letters.every((parts) => parts.some(stands));
  });
}
