// Owns names as numbers: each distinct name has one, in order of first use.
import { NONE } from '../contract/frame-chunk.ts';

export class NameIndex {
  readonly names: string[] = [];
  readonly #index = new Map<string, number>();

  /** NONE for no name. */
  indexOf(name: string | null): number {
    if (name === null) return NONE;
    let index = this.#index.get(name);
    if (index === undefined) {
      index = this.names.push(name) - 1;
      this.#index.set(name, index);
    }
    return index;
  }
}
