// Owns telling links that are none of ours as they stand, though they are understood: those for which `restore-link` is loaded.
import { MOST_LAYERS, ofForm, withoutEscapes } from './encoded-text.ts';
import type { Parameters } from './migration.ts';

/** How many pieces of a value, between commas, are ours; what follows is the reader's own words. */
export const OURS_OF: { readonly [parameter: string]: number } = { q: 0, near: 3, area: 1 };
export const isWords = (name: string) => OURS_OF[name] === 0;

/** The value with the reader's own words in it as they were typed. */
export function withPlainWords(name: string, value: string): string {
  if (!Object.hasOwn(OURS_OF, name)) return value;
  const ours = value.split(',', OURS_OF[name]).join();
  return ours + withoutEscapes(value.slice(ours.length));
}

/** The rest of a link whose ampersands became `&#38;`: browsers take it for a fragment. */
export const CUT_OFF = /^#(0*38|x0*26)(;|%3b)/i;

/** The end of one of our links, within a value. */
export const END_OF_LINK = /[&?]v=\d+\W*$/;

/** In what is not encoded a plus is one. */
export const decodedOnce = (text: string) => (/%[\da-f]{2}/i.test(text) ? ofForm(text) : text);

export function decoded(text: string, layers: number, decode = decodedOnce): string {
  let plain = text;
  for (let layer = 0; layer < layers; layer++) plain = decode(plain);
  return plain;
}

/** Whether a link that is understood is none of ours as it stands: parts of it lie in a text, or in the fragment, or its text is encoded again. */
export function isCutUp(parameters: Parameters, fragment: string): boolean {
  const isWhole = parameters.some(([name]) => name === 'v');
  return (
    CUT_OFF.test(fragment) ||
    (!isWhole &&
      parameters.some(
        ([name, value]) => Object.hasOwn(OURS_OF, name) && END_OF_LINK.test(decoded(value, MOST_LAYERS)),
      )) ||
    parameters.some(([name, value]) => withPlainWords(name, value) !== value)
  );
}
