// Owns the two sides of a comparison: what each selects, what it is called beside the other, and how fully its days were collected.
import type { Coverage } from '../../contract/coverage.ts';
import { type Filter, without } from '../../contract/filter.ts';
import { formatFilter, formatQuery } from '../../contract/filter-grammar.ts';
import { comparedFilter } from '../../link/compared-filter.ts';
import { filterBeside } from '../../words/filter-sentence.ts';
import { rangeName } from '../../words/format.ts';
import type { Names } from '../../words/names.ts';
import type { Run } from '../../words/runs.ts';
import { viewTitle } from '../../words/view-title.ts';
import { texts } from './texts.ts';

export type Side = {
  /** Which of the reply it is. */
  readonly of: 'view' | 'with';
  readonly role: 'this' | 'before' | 'other';
  /** Without `asof`: both are of one revision. */
  readonly filter: Filter;
  /** By its dates, where these alone differ. */
  readonly name: string;
  readonly sentence: readonly Run[];
};

const asText = (filter: Filter) => formatQuery(formatFilter(filter));
const UNDATED = ['from', 'to'] as const;

/** In the order in which they stand: earlier days before later ones. Null: there is no period before the view. */
export function sidesOf(filter: Filter, compared: string, names: Names): readonly [Side, Side] | null {
  const own = without(filter, ['asof']);
  const other = comparedFilter(own, compared);
  if (other === null) return null;
  const areOtherDays = asText(without(own, UNDATED)) === asText(without(other, UNDATED));
  const nameOf = (one: Filter) =>
    areOtherDays ? rangeName(one.from, one.to) || texts.t('any-time') : viewTitle(one, names);
  const one: Side = {
    ...{ of: 'view', role: 'this', filter: own, name: nameOf(own) },
    sentence: filterBeside(own, other, names),
  };
  const another: Side = {
    ...{ of: 'with', role: compared === 'before' ? 'before' : 'other', filter: other, name: nameOf(other) },
    sentence: filterBeside(other, own, names),
  };
  const isEarlier = areOtherDays && (other.from ?? '') < (own.from ?? '');
  return isEarlier ? [another, one] : [one, another];
}

export const areSame = ([one, other]: readonly [Side, Side]): boolean =>
  asText(one.filter) === asText(other.filter);

/** `thin`: reaches past what was collected fully, which ended there altogether where `end`; `none`: begins after all that was collected. */
export type Standing = 'full' | 'thin' | 'end' | 'none';

export function standingOf({ from, to }: Filter, { fullUntil, thinUntil }: Coverage): Standing {
  if (from !== undefined && from > thinUntil) return 'none';
  if (to !== undefined && to <= fullUntil) return 'full';
  return fullUntil === thinUntil ? 'end' : 'thin';
}

/** Whether one side may have fewer events because less was collected of its days. */
export function areUnlike([one, other]: readonly [Side, Side], coverage: Coverage): boolean {
  const areSameDays = one.filter.from === other.filter.from && one.filter.to === other.filter.to;
  return !areSameDays && [one, other].some(({ filter }) => standingOf(filter, coverage) !== 'full');
}
