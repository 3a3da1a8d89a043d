// Owns the numbers of sources: counted through in the order of first mention, the same source always by the same number.
import type { Source } from '../../contract/event.ts';

export type Footnote = { readonly number: number; readonly source: Source };

export class Footnotes {
  private readonly known = new Map<string, Footnote>();

  /** `isNew`: nobody mentioned it before, so that it is to be told on this page. */
  of(source: Source): Footnote & { readonly isNew: boolean } {
    const key = source.url || JSON.stringify([source.publisher, source.title, source.publishedOn]);
    const found = this.known.get(key);
    if (found) return { ...found, isNew: false };
    const footnote = { number: this.known.size + 1, source };
    this.known.set(key, footnote);
    return { ...footnote, isNew: true };
  }
}
