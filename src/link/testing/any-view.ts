// Owns views of every kind, for the proofs that links keep them.
import fc from 'fast-check';
import { formatDate } from '../../contract/calendar-date.ts';
import type { Filter } from '../../contract/filter.ts';
import { hasLetters, MAX_TEXT } from '../../contract/filter-grammar.ts';
import { SORTS, sortUnder } from '../../contract/sort.ts';
import { CATEGORIES, ROLES, STATUSES, TYPES } from '../../contract/taxonomy.ts';
import { formatCompared } from '../compared.ts';
import { roundMap } from '../parameters.ts';
import { BOUNDARIES, CHARTS, EMBEDS, METHOD_SECTIONS, SHADED, TABS, THEMES, type View } from '../view.ts';

const RING = [
  [71, 36.5],
  [72, 36.5],
  [71.5, 37],
] as const;

const clause = <V extends string>(value: fc.Arbitrary<V>) =>
  fc
    .uniqueArray(value, { minLength: 1, maxLength: 5 })
    .chain((values) =>
      fc.nat(values.length).map((split) => ({ any: values.slice(0, split), not: values.slice(split) })),
    );
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const code = fc.stringMatching(/^[A-Z]{2}$/);
const border = fc
  .tuple(code, code)
  .filter(([a, b]) => a < b)
  .map((pair) => pair.join('-'));
const days = fc.tuple(fc.integer({ min: 11_000, max: 30_000 }), fc.nat(3000));
const degrees = (max: number) =>
  fc.integer({ min: -max * 1e4, max: max * 1e4 }).map((value) => value / 1e4 + 0);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const filter: fc.Arbitrary<Filter> = fc
  .record({
    dates: optional(days),
    category: optional(clause(fc.constantFrom(...CATEGORIES))),
    type: optional(clause(fc.constantFrom(...TYPES))),
    actor: optional(clause(id)),
    actors: optional(fc.constant('all' as const)),
    role: optional(clause(fc.constantFrom(...ROLES))),
    country: optional(clause(code)),
    border: optional(clause(border)),
    status: optional(clause(fc.constantFrom(...STATUSES))),
    source: optional(clause(fc.oneof(id, fc.constant('озоди'), fc.constant('جنگ')))),
    pick: optional(fc.uniqueArray(id, { minLength: 1, maxLength: 5 })),
    grade: optional(fc.stringMatching(/^[A-E][1-5]$/)),
    killed: optional(fc.integer({ min: 1, max: 9_999_999 })),
    bbox: optional(
      fc
        .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
        .map(([w, a, e, b]): Filter['bbox'] => [w, Math.min(a, b), e, Math.max(a, b)]),
    ),
    near: optional(
      fc.record(
        {
          point: fc.tuple(degrees(180), degrees(90)),
          km: fc.integer({ min: 1, max: 5000 }).map((tenths) => tenths / 10),
          name: fc.constantFrom('Ishkashim–Khorugh', 'نمی\u200cدانم', 'a, b'),
        },
        { requiredKeys: ['point', 'km'] },
      ),
    ),
    area: optional(
      fc.record(
        { ring: fc.constantFrom(RING), name: fc.constantFrom('Panj – upper', 'پنج') },
        { requiredKeys: ['ring'] },
      ),
    ),
    q: optional(
      fc
        .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
        .map((text) => text.toWellFormed().replace(/\s+/g, ' ').trim())
        // The sign that stands for what was lost is no text.
        .filter((text) => hasLetters(text) && text.length <= MAX_TEXT && !text.includes('\ufffd')),
    ),
    asof: optional(fc.constantFrom('1', '412', '2026-02-23')),
  })
  .map(({ dates, ...rest }) => {
    const range = dates ? { from: formatDate(dates[0]), to: formatDate(dates[0] + dates[1]) } : {};
    return Object.fromEntries(
      Object.entries({ ...range, ...rest }).filter(([, value]) => value !== undefined),
    );
  });

const anyView: fc.Arbitrary<View> = fc.record({
  filter,
  map: fc.option(
    fc
      .record({
        lng: fc.double({ min: -180, max: 179.9, noNaN: true }),
        lat: fc.double({ min: -85, max: 85, noNaN: true }),
        zoom: fc.double({ min: 0, max: 18, noNaN: true }),
      })
      .map(roundMap),
  ),
  layer: fc.constant('points' as const),
  boundaries: fc.constantFrom(...BOUNDARIES),
  tab: fc.constantFrom(...TABS),
  sort: fc.constantFrom(...SORTS),
  claims: fc.constantFrom(
    null,
    'event,grade',
    'claimant',
    'pair,answers,unanswered',
    'event,other,says:tj,replies:~people',
  ),
  panel: fc.constantFrom(null, 'wide' as const),
  event: fc.option(fc.stringMatching(/^[a-z0-9][\w.:-]{0,40}$/)),
  crossings: fc.constantFrom(
    null,
    'all',
    'AF',
    'AF-PK,closed',
    'AF,open-last-known',
    'AF,-since',
    'all,open,name',
  ),
  crossing: fc.option(id),
  chart: fc.option(fc.constantFrom(...CHARTS)),
  shaded: fc.option(fc.constantFrom(...SHADED)),
  method: fc.option(fc.constantFrom(...METHOD_SECTIONS)),
  compare: fc.option(fc.oneof(fc.constantFrom('before', 'all'), filter.map(formatCompared))),
  embed: fc.option(fc.constantFrom(...EMBEDS)),
  seen: fc.option(fc.constantFrom('2026-02-25', '2026-12-02')),
  theme: fc.option(fc.constantFrom(...THEMES)),
  lang: fc.constantFrom(null, 'en' as const),
});
/** There is no distance without a point, and no day of another's on data that follow. */
export const view = anyView.map((made) => ({
  ...made,
  sort: sortUnder(made.filter, made.sort),
  seen: made.filter.asof === undefined ? null : made.seen,
}));
