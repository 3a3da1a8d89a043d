// Proves that links come back as they went out, in every time zone, and that wrong ones open with notices.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import corpus from '../../e2e/links.json' with { type: 'json' };
import { formatDate } from '../contract/calendar-date.ts';
import type { Filter } from '../contract/filter.ts';
import { hasLetters, MAX_TEXT } from '../contract/filter-grammar.ts';
import { SORTS, sortUnder } from '../contract/sort.ts';
import { CATEGORIES, ROLES, STATUSES, TYPES } from '../contract/taxonomy.ts';
import { formatLink, parseLink } from './link.ts';
import { roundMap } from './parameters.ts';
import {
  BOUNDARIES,
  CHARTS,
  DEFAULT_VIEW,
  METHOD_SECTIONS,
  SHADED,
  TABS,
  THEMES,
  type View,
} from './view.ts';

const SEED = 20261123;
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
        .filter((text) => hasLetters(text) && text.length <= MAX_TEXT),
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
  theme: fc.option(fc.constantFrom(...THEMES)),
  lang: fc.constantFrom(null, 'en' as const),
});
/** There is no distance without a point. */
const view = anyView.map((made) => ({ ...made, sort: sortUnder(made.filter, made.sort) }));

describe('round trips', () => {
  it('gives back the view that a link was made from', () => {
    fc.assert(
      fc.property(view, (made) => {
        const { view: read, notices } = parseLink(`?${formatLink(made)}`);
        expect(notices).toEqual([]);
        expect(read).toEqual(made);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('writes a link the same way after any number of round trips', () => {
    fc.assert(
      fc.property(view, (made) => {
        const link = formatLink(made);
        expect(formatLink(parseLink(link).view)).toBe(link);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('opens any text at all without throwing, and then writes a link that is understood', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (text) => {
        const { view: read } = parseLink(text);
        expect(parseLink(formatLink(read))).toEqual({ view: read, notices: [] });
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

describe('the default view', () => {
  it('writes nothing', () => {
    expect(formatLink(DEFAULT_VIEW)).toBe('');
  });

  it('does not depend on today', () => {
    expect(JSON.stringify(parseLink('').view)).toBe(JSON.stringify(DEFAULT_VIEW));
    expect(DEFAULT_VIEW.filter).toEqual({});
  });
});

describe('the corpus of links', () => {
  it('has entries', () => {
    expect(corpus.links.length).toBeGreaterThan(10);
  });

  it.each(corpus.links)('opens ?$query', ({ query, view: expected, notices }) => {
    const read = parseLink(query);
    expect(read.view).toEqual({ ...DEFAULT_VIEW, ...expected });
    expect(new Set(read.notices.map(({ parameter }) => parameter))).toEqual(new Set(notices));
  });
});

describe('a link of another version', () => {
  const told = (query: string) =>
    parseLink(query).notices.map(({ code, parameter }) => `${code} ${parameter}`);

  it('is none to speak of when it is older, whatever it writes', () => {
    for (const v of ['', '&v=0', '&v=1', '&v=2', '&v=00']) expect(told(`tab=events&q=x${v}`)).toEqual([]);
  });

  it('is newer, not wrong, when its version is higher', () => {
    expect(told('range=12&tab=globe&v=3')).toEqual([
      'newer-value tab',
      'newer-parameter range',
      'newer-version v',
    ]);
    expect(told('range=12&tab=globe&v=2')).toEqual(['bad-value tab', 'unknown-parameter range']);
  });

  it('is told when its version is none', () => {
    for (const v of ['', 'two', '1.5', '-1', '9999999999']) expect(told(`v=${v}`)).toEqual(['bad-value v']);
  });
});

describe('a link that went through a document', () => {
  it('is read with its typographic hyphens, and written without', () => {
    for (const hyphen of '‐‑‒–—―−﹣－') {
      const link = `from=2026${hyphen}01${hyphen}01&to=\u00a02026-02-15\u2009&border=AF${hyphen}\u200bTJ&map=${hyphen}70.5,38,5`;
      const { view, notices } = parseLink(link);
      expect(notices).toEqual([]);
      expect(formatLink(view)).toBe('from=2026-01-01&to=2026-02-15&border=AF-TJ&map=-70.5,38,5&v=2');
    }
  });

  it('keeps a text as it was searched for', () => {
    expect(parseLink('q=AF–TJ').view.filter.q).toBe('AF–TJ');
  });
});

describe('a link of an older grammar', () => {
  const typesOf = (query: string) => {
    const { view, notices } = parseLink(query);
    return {
      type: view.filter.type,
      told: notices.map(({ code, value, expected }) => [code, value, expected]),
    };
  };

  it('leaves nothing out that it asks for', () => {
    expect(typesOf('type=illegal-crossing,!armed-clash&v=1')).toEqual({
      type: { any: ['illegal-crossing', 'standoff'], not: ['armed-clash'] },
      told: [['split-asked', 'illegal-crossing', 'standoff']],
    });
  });

  it('is told once of what it gains, and not of what it names itself', () => {
    expect(typesOf('type=armed-clash,illegal-crossing&v=1')).toEqual({
      type: { any: ['armed-clash', 'illegal-crossing', 'standoff'], not: [] },
      told: [['split-asked', 'armed-clash,illegal-crossing', 'standoff']],
    });
    expect(typesOf('type=!vote-sanction,!expulsion').told).toEqual([]);
  });

  it('is written under this one, and then taken by its word', () => {
    const { view } = parseLink('type=vote-sanction&v=1');
    const link = formatLink(view);
    expect(link).toBe('type=vote-sanction,expulsion&v=2');
    expect(parseLink(link)).toEqual({ view, notices: [] });
  });
});

it('keeps links readable', () => {
  const made: View = {
    ...DEFAULT_VIEW,
    filter: {
      from: '2025-07-01',
      to: '2026-02-23',
      border: { any: ['AF-TJ'], not: [] },
      type: { any: ['attack'], not: ['denial'] },
      q: 'drone strike',
    },
    map: { lng: 70.05, lat: 37.93, zoom: 8 },
  };
  expect(formatLink(made)).toBe(
    'from=2025-07-01&to=2026-02-23&type=attack,!denial&border=AF-TJ&q=drone+strike&map=70.05,37.93,8&v=2',
  );
});
