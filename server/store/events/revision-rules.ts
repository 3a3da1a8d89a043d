// Owns what a revision was computed by, beside its data. The log names it, so that what was shown at a revision can be told and shown again.
import { TAXONOMY_VERSION } from '../../../src/contract/taxonomy.ts';
import type { Rules } from '../store.ts';
import { NEWEST_STATUS_RULE } from './status-rules.ts';

export const newestRules = (geometry: string): Rules => ({
  status: NEWEST_STATUS_RULE,
  taxonomy: TAXONOMY_VERSION,
  geometry,
});

/**
 * Rules of the revision that a batch makes: those that the batch names, else the newest. A rule never goes back, and where events lie
 * is always computed by the geometry of the program.
 */
export function rulesOfBatch(before: Rules | null, named: Rules | undefined, geometry: string): Rules {
  const { status, taxonomy } = named ?? newestRules(geometry);
  return {
    status: before && before.status > status ? before.status : status,
    taxonomy: Math.max(before?.taxonomy ?? 1, taxonomy),
    geometry,
  };
}
