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

/**
 * `thin`: reaches past what was collected fully, which ended there altogether where `end`; `none`: begins after all that was collected;
 * `before`: ends before the first event of the collection, which does not say since when it was collected.
 */
export type Standing = 'full' | 'thin' | 'end' | 'none' | 'before';

/** `firstDate`: of the first event of the collection; null: not known, or there is none. */
export type Collected = Pick<Coverage, 'fullUntil' | 'thinUntil'> & { readonly firstDate: string | null };

export function standingOf({ from, to }: Filter, { fullUntil, thinUntil, firstDate }: Collected): Standing {
  if (firstDate !== null && to !== undefined && to < firstDate) return 'before';
  if (from !== undefined && from > thinUntil) return 'none';
  if (to !== undefined && to <= fullUntil) return 'full';
  return fullUntil === thinUntil ? 'end' : 'thin';
}

/** Whether days are asked for before the first event, of which the collection knows nothing. */
export const isEarly = ({ from }: Filter, { firstDate }: Pick<Collected, 'firstDate'>): boolean =>
  firstDate !== null && from !== undefined && from < firstDate;

/** Why one side may have fewer events: less was collected of its last days, or its first lie before the collection. */
export function unlikeIn(sides: readonly [Side, Side], collected: Collected): readonly ('last' | 'first')[] {
  const [one, other] = sides;
  if (one.filter.from === other.filter.from && one.filter.to === other.filter.to) return [];
  const standings = sides.map(({ filter }) => standingOf(filter, collected));
  const hasThin = standings.some((standing) => standing !== 'full' && standing !== 'before');
  const areAllEarly = standings.every((standing) => standing === 'before');
  const hasEarly = !areAllEarly && sides.some(({ filter }) => isEarly(filter, collected));
  return [...(hasThin ? (['last'] as const) : []), ...(hasEarly ? (['first'] as const) : [])];
}
