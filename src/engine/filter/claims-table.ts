// Owns the clause of claims over codes: it loads when a filter first asks for claims.

import { claimOfName } from '../../contract/claim-name.ts';
import type { Filter } from '../../contract/filter.ts';
import { meetsClaims, wantsClaims } from '../../matching/claims.ts';
import type { Dictionary } from '../load/dictionary.ts';
import { visitCodesHolding } from './inverted-lists.ts';

/** By code of `claims`, for a filter that asks for any; see `passesClaims` in `matching/claims`. */
export function claimsTable(filter: Filter, dictionary: Dictionary): Uint8Array {
  const { claims } = dictionary.tables;
  const table = new Uint8Array(claims.size);
  if (!wantsClaims(filter))
    for (let code = 0; code < claims.size; code++) table[code] = claims.lengthOf(code) === 0 ? 1 : 0;
  const meets = Uint8Array.from(dictionary.names().claim, (name) => {
    const claim = claimOfName(name);
    return claim !== null && meetsClaims(filter, claim) ? 1 : 0;
  });
  visitCodesHolding(claims, 0, meets, (code) => {
    table[code] = 1;
  });
  return table;
}
