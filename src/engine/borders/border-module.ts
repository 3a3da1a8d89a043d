// Owns the gathering of what the worker needs only once borders are looked into: it loads then, not with the page.

import { readPositions } from '../load/read-positions.ts';
import { countAlong } from './count-along.ts';
import { sumBorders } from './sum-borders.ts';
import { markChanges, verdictChanges } from './verdict-changes.ts';

export const borderModule = { readPositions, countAlong, sumBorders, verdictChanges, markChanges };
export type BorderModule = typeof borderModule;
