// Owns what an examination finds, and how it is said: a sentence each, and for what can be mended safely, how.
import type { Finding } from '../../src/contract/upkeep.ts';

export type Found = Finding & {
  /** Does it, and says what was done. Only where nothing can be lost by it: what is derived, left over, or a matter of rights. */
  readonly mend?: () => Promise<string>;
};

export const well = (about: string, says: string): Found => ({ about, state: 'well', says });
export const unknown = (about: string, says: string): Found => ({ about, state: 'unknown', says });
export const wrong = (about: string, says: string, mend?: Found['mend']): Found => ({
  ...{ about, state: 'wrong', says },
  ...(mend && { mend }),
});

/** `3 events (a, b, c)`; of many, the first few by name. */
export function named(count: number, what: string, examples: readonly string[]): string {
  const more = count > examples.length ? ', …' : '';
  return `${count} ${what}${count === 1 ? '' : 's'} (${examples.join(', ')}${more})`;
}

/** By how many names something is said. */
export const EXAMPLES = 5;
