// Owns what a filter is. Its grammar in links and query strings is in `filter-grammar`, its meaning in `matching/matches`.
import type { AreaRing } from './area.ts';
import type { Category, EventType, Role, Stance, Status } from './taxonomy.ts';

/** Any of `any` (all, when empty), then those in `not` are taken away. Events without a value survive `not`. */
export type ValueClause<V extends string = string> = {
  readonly any: readonly V[];
  readonly not: readonly V[];
};

/** West, south, east, north in degrees. West greater than east means: across the antimeridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** So many km around [lng, lat], whole ten-thousandths of a degree. The name is the reader's and selects nothing. */
export type Near = {
  readonly point: readonly [lng: number, lat: number];
  readonly km: number;
  readonly name?: string;
};

/** What lies in a drawn polygon. The name is the reader's and selects nothing. */
export type Area = { readonly ring: AreaRing; readonly name?: string };

/** A filter selects events; an absent clause selects all. An empty object is "no filter". */
export type Filter = {
  readonly from?: string;
  readonly to?: string;
  readonly category?: ValueClause<Category>;
  readonly type?: ValueClause<EventType>;
  readonly actor?: ValueClause;
  /** `all`: every actor of `actor.any` in one event. */
  readonly actors?: 'all';
  readonly role?: ValueClause<Role>;
  readonly country?: ValueClause;
  readonly province?: ValueClause;
  readonly border?: ValueClause;
  readonly within?: number;
  readonly km?: readonly [from: number, to: number];
  readonly status?: ValueClause<Status>;
  /** Publisher ids, see `publisherId`. */
  readonly source?: ValueClause;
  /** At least one source meets both marks, e.g. `B3`: reliability A or B and credibility 1, 2 or 3. */
  readonly grade?: string;
  readonly killed?: number;
  readonly stance?: ValueClause<Stance>;
  /** Actors, or sides as `side:tj`: see `matching/claims`. */
  readonly claimant?: ValueClause;
  readonly denier?: ValueClause;
  readonly bbox?: Bbox;
  readonly near?: Near;
  readonly area?: Area;
  readonly q?: string;
  /** Ids of events that were picked one by one: these and no others. Never empty. */
  readonly pick?: readonly string[];
  readonly asof?: string;
};

export type FilterParameter = keyof Filter;

/** The clause to which each parameter belongs; none for `asof`, which says which data, not which events. */
const CLAUSE_OF = {
  from: 'dates',
  to: 'dates',
  category: 'type',
  type: 'type',
  actor: 'actor',
  actors: 'actor',
  role: 'actor',
  country: 'country',
  province: 'province',
  border: 'border',
  within: 'border',
  km: 'border',
  status: 'status',
  source: 'source',
  grade: 'grade',
  killed: 'killed',
  stance: 'claims',
  claimant: 'claims',
  denier: 'claims',
  bbox: 'bbox',
  near: 'near',
  area: 'area',
  q: 'text',
  // The server says which events are meant by either, so both are one question to the engine.
  pick: 'text',
  asof: null,
} as const satisfies Record<FilterParameter, string | null>;

type ClauseTable = typeof CLAUSE_OF;
export type ClauseName = NonNullable<ClauseTable[keyof ClauseTable]>;
export type ParameterOf<C extends ClauseName> = {
  [P in keyof ClauseTable]: ClauseTable[P] extends C ? P : never;
}[keyof ClauseTable];
/** Parameters that select events. */
export type ClauseParameter = ParameterOf<ClauseName>;
export type ClauseOf<P extends ClauseParameter> = ClauseTable[P];
/** Parameters that name and exclude values. */
export type ListParameter = {
  [P in FilterParameter]-?: NonNullable<Filter[P]> extends ValueClause ? P : never;
}[FilterParameter];

/** Parameters of each clause: the counts of a facet ignore every parameter of its own clause. */
export const CLAUSES = groupByClause();
export const CLAUSE_NAMES = Object.keys(CLAUSES) as ClauseName[];

function groupByClause(): { readonly [C in ClauseName]: readonly ParameterOf<C>[] } {
  const groups: Partial<Record<ClauseName, string[]>> = {};
  for (const [parameter, clause] of Object.entries(CLAUSE_OF)) {
    if (clause !== null) groups[clause] = [...(groups[clause] ?? []), parameter];
  }
  return groups as ReturnType<typeof groupByClause>;
}

/** The clauses that a filter has, however many values each names. */
export const activeClauses = (filter: Filter): ClauseName[] =>
  CLAUSE_NAMES.filter((clause) => CLAUSES[clause].some((parameter) => filter[parameter] !== undefined));

/** The filter without the parameters named. */
export function without(filter: Filter, parameters: readonly FilterParameter[]): Filter {
  const rest: Record<string, unknown> = { ...filter };
  for (const parameter of parameters) delete rest[parameter];
  return rest as Filter;
}
