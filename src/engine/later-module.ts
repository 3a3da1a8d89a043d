// Owns the gathering of what the worker needs only once borders, claims, circles or areas are looked into, charts are open, lists are sorted a stack is opened, or density is shown: it loads then, not with the page.

import { countAlong } from './borders/count-along.ts';
import { sumBorders } from './borders/sum-borders.ts';
import { markChanges, verdictChanges } from './borders/verdict-changes.ts';
import { analyse } from './counts/analyse.ts';
import { listAreaMembers } from './counts/count-areas.ts';
import { listSorted, sortedRank } from './counts/sorted-rows.ts';
import { claimsTable } from './filter/claims-table.ts';
import { judgeAreaRows, judgeNearRows } from './filter/judge-places.ts';
import { readPositions } from './load/read-positions.ts';
import { judgeRows } from './load/row-positions.ts';
import { listMarkFacts, listMemberPlaces, listMembers } from './marks/list-members.ts';
import { listSquares } from './marks/list-squares.ts';

export const laterModule = {
  readPositions,
  countAlong,
  sumBorders,
  verdictChanges,
  markChanges,
  analyse,
  listMembers,
  listMarkFacts,
  listMemberPlaces,
  listSquares,
  listAreaMembers,
  listSorted,
  sortedRank,
  claimsTable,
  judgeRows,
  judgeNearRows,
  judgeAreaRows,
};
export type LaterModule = typeof laterModule;
