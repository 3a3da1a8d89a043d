// Owns how far a collection reaches, in words.
import type { Coverage } from '../../src/contract/coverage.ts';

/** How far the collection reaches, in one line; empty where it does not say. */
export const coverageInWords = ({ coverage }: { readonly coverage: Coverage | null }): string =>
  coverage === null
    ? ''
    : `Collected fully until ${coverage.fullUntil}, thinly until ${coverage.thinUntil}. ${coverage.note}`;
