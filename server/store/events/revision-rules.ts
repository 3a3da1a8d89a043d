// Owns what a revision was computed by, beside its data. The log names it, so that what was shown at a revision can be told and shown again.
import { TAXONOMY_VERSION } from '../../../src/contract/taxonomy.ts';
import type { Batch, Rules } from '../store.ts';
import type { EventLocator } from './locate-event.ts';
import { NEWEST_STATUS_RULE } from './status-rules.ts';

type OfProgram = Pick<EventLocator, 'geometry' | 'reference'>;

export const newestRules = ({ geometry, reference }: OfProgram): Rules => ({
  status: NEWEST_STATUS_RULE,
  taxonomy: TAXONOMY_VERSION,
  geometry,
  reference,
});

/**
 * Rules of the revision that a batch makes: those that the batch names, else the newest. A rule never goes back; where events lie
 * is always computed by the geometry of the program, and shown with its crossings and names of places.
 */
export function rulesOfBatch(before: Rules | null, named: Batch['rules'], program: OfProgram): Rules {
  const newest = newestRules(program);
  const { status, taxonomy } = named ?? newest;
  return {
    ...newest,
    status: before && before.status > status ? before.status : status,
    taxonomy: Math.max(before?.taxonomy ?? 1, taxonomy),
  };
}
