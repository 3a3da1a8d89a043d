// Owns the gathering of what the worker needs only once borders are looked into: it loads then, not with the page.
import { countAlong } from './count-along.ts';
import { readPositions } from './read-positions.ts';
import { sumBorders } from './sum-borders.ts';
import { markChanges, verdictChanges } from './verdict-changes.ts';

export const borderWork = { readPositions, countAlong, sumBorders, verdictChanges, markChanges };
export type BorderWork = typeof borderWork;
