// Proves that links mangled in transit open as they were, in any combination of ways, and that nothing else is touched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLink } from './link.ts';
import { view } from './testing/any-view.ts';
import { readLink } from './testing/read-link.ts';

const SEED = 20261201;

/** As a browser hands it on. */
function open(query: string) {
  const { search, hash } = new URL(`https://example.org/?${query}`);
  const { view: read, notices } = readLink(search, hash);
  return {
    link: formatLink(read),
    told: notices.map(({ code, parameter, value }) => `${code} ${parameter} ${value}`),
  };
}

type Pair = readonly [name: string, value: string];
/** Ways in which one parameter is mangled; `n` says where, or which of several signs. */
type OfParameter = (pair: Pair, n: number) => Pair;
type OfLink = (query: string, n: number) => string;

/** Readers' own words, and what is told apart by capitals; both may be in what is compared. */
const isFree = (name: string) => ['q', 'near', 'area', 'compare'].includes(name);
const hasIds = (name: string) =>
  /event|crossing$|actor$|source|claimant|denier|pick$/i.test(name.replace(/%..|[^a-z]/gi, ''));
const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
const insert = (text: string, sign: string, n: number) => {
  // Between signs, also escaped ones.
  const places = [...text.matchAll(/%[89ab].|%..|[^%]/gi)].flatMap(({ index, 0: at }) =>
    /^%[89ab]/i.test(at) ? [] : index,
  );
  const at = pick([...places, text.length], n);
  return text.slice(0, at) + sign + text.slice(at);
};
const UNSEEN = ['%E2%80%8B', '%C2%AD', '%C2%A0', '%EF%BB%BF', '%E2%81%A0', '\u200b', '%0A', '%0D%0A', '%20'];
/** Escaped signs stay. */
const wide = (text: string) =>
  text.replace(/%..|[!-~]/g, (sign) =>
    sign.length > 1 ? sign : String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  );

const ofParameter: Record<string, OfParameter> = {
  'blanks after commas': ([name, value], n) => [
    name,
    value.replaceAll(',', pick([',+', ', ', ',%20', '%2C%C2%A0'], n)),
  ],
  'a sign that is not seen': ([name, value], n) => [name, insert(value, pick(UNSEEN, n), n)],
  'a sign that is not seen, in a name': ([name, value], n) => [insert(name, pick(UNSEEN, n), n), value],
  'another hyphen': ([name, value], n) => [
    name,
    value.replaceAll('-', pick(['‐', '‑', '–', '−', '%E2%80%94'], n)),
  ],
  'forms of full width': ([name, value]) => [name, hasIds(name) ? value : wide(value)],
  capitals: ([name, value]) => [name.toUpperCase(), hasIds(name) ? value : value.toUpperCase()],
  'small letters': ([name, value]) => [name, hasIds(name) ? value : value.toLowerCase()],
  'a border turned round': ([name, value]) =>
    name === 'border' && !value.includes('%')
      ? [name, value.replace(/([A-Z]{2})-([A-Z]{2})/g, '$2-$1')]
      : [name, value],
};

const TRACKING = [
  'utm_source=mail',
  'fbclid=IwAR0x%2Fy',
  'gclid=a',
  'mc_cid=1',
  'yclid=2',
  '_ga=1.2',
  'igshid=x',
  'utm_campaign=a%26b',
  'ref=chat',
  'si=abc_1',
];
const ofLink: Record<string, OfLink> = {
  'entities of HTML': (query, n) => query.replaceAll('&', pick(['&amp;', '&amp;amp;', '&#38;', '&AMP;'], n)),
  'what services add': (query, n) => {
    const pairs = query.split('&');
    pairs.splice(n % (pairs.length + 1), 0, pick(TRACKING, n));
    return pairs.join('&');
  },
  'encoded as a whole': (query) => encodeURIComponent(query),
  'encoded as a whole, but for its first sign': (query) =>
    query.replace(/=(.*)/s, (_, rest) => `=${encodeURIComponent(rest)}`),
  'quoted for mail': (query) => query.replaceAll('=', '=3D'),
  'what follows it': (query, n) =>
    query + pick([')', '.', ',', '>', '»', '"', "'", ').', '%29', '…', '] and', '**', '%E2%80%9D,'], n),
};

const ways = <T>(of: Record<string, T>) =>
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(of)), fc.nat(1000)), { maxLength: 3 });
/** Mail quotes a link last, and once. */
const waysOfLink = fc
  .tuple(ways(ofLink), fc.option(fc.nat(1000)))
  .map(([inLink, n]) => [
    ...inLink.filter(([way]) => way !== 'quoted for mail'),
    ...(n === null ? [] : [['quoted for mail', n] as const]),
  ]);

describe('a link mangled in transit', () => {
  // In parts: each stays far below its time limit on a machine that does other things, too.
  it.each([0, 1, 2, 3, 4])('opens as it was, however often it was mangled (%i)', (part) => {
    fc.assert(
      fc.property(view, ways(ofParameter), waysOfLink, (made, inParameters, inLink) => {
        const link = formatLink(made);
        fc.pre(link !== '');
        const pairs = link.split('&').map((pair): Pair => {
          const at = pair.indexOf('=');
          return [pair.slice(0, at), pair.slice(at + 1)];
        });
        const mangled = pairs.map((pair) =>
          isFree(pair[0])
            ? pair
            : inParameters.reduce((done, [way, n]) => (ofParameter[way] as OfParameter)(done, n), pair),
        );
        const query = inLink.reduce(
          (done, [way, n]) => (ofLink[way] as OfLink)(done, n),
          mangled.map((pair) => pair.join('=')).join('&'),
        );
        expect(open(query), query).toEqual({ link, told: [] });
      }),
      { seed: SEED + part, numRuns: 300 },
    );
  });

  it.each([
    [
      'a link of an older version',
      'from=2025-07-01&amp;type=unrest&amp;v=1',
      'from=2025-07-01&type=unrest&v=2',
    ],
    [
      'values encoded twice, and the text beside them',
      'type=attack%252Cunrest&q=drone%2Bstrike%252C+%25D9%25BE&v=2',
      'type=attack,unrest&q=drone+strike,+%D9%BE&v=2',
    ],
    [
      'a text first, the rest encoded into it',
      'q=drone%2B%2526%2Bfire%26type%3Dattack%26v%3D2',
      'type=attack&q=drone+%26+fire&v=2',
    ],
    [
      'an answered letter',
      'type=attack,%0D%0A%3E%20unrest&coun%0D%0A%3E%3E%20try=AF&v=2',
      'type=attack,unrest&country=AF&v=2',
    ],
    ['a letter torn apart', 'source=%D0%BE%D0%E2%80%8B%B7&v=2)', 'source=%D0%BE%D0%B7&v=2'],
    ['ends of lines in mail', 'type=3Dattack&coun=%0Atry=3DAF=%0A&v=3D2', 'type=attack&country=AF&v=2'],
    ['a script', 'type=attack\\u0026country=AF\\u0026v=2', 'type=attack&country=AF&v=2'],
    ['a link in a note', 'type=attack&v=2](https://example.org/?type=attack&v=2)', 'type=attack&v=2'],
    ['a hand', '"type="attack",&Border=tj-af&grade=b3', 'type=attack&border=AF-TJ&grade=B3&v=2'],
    ['a text encoded again, alone', 'q=Torkham%252C%2520Chaman&v=2', 'q=Torkham,+Chaman&v=2'],
    ['letters of a text encoded again', 'q=Torkham,+%25D9%25BE&v=2', 'q=Torkham,+%D9%BE&v=2'],
    ['a name encoded again', 'near=71.61,36.73,50,Upper%2520Panj&v=2', 'near=71.61,36.73,50,Upper+Panj&v=2'],
    [
      'a name of an area encoded again',
      'area=BEw8oWg3qrBAgxTw4Jv4J,Upper%2520Panj&v=2',
      'area=BEw8oWg3qrBAgxTw4Jv4J,Upper+Panj&v=2',
    ],
    [
      'one parameter quoted for mail',
      'border=3DAF-TJ=%0D%0A&q=3Dprint&tab=events&v=2',
      'border=AF-TJ&q=print&v=2',
    ],
    ['signs quoted for mail', 'type=3Dattack=2Cunrest&q=3D=D9=BE&v=3D2', 'type=attack,unrest&q=%D9%BE&v=2'],
    [
      'blanks and underscores for hyphens',
      'type=Armed clash,!air_drone+strike&border=AF_TJ,!kg%20tj&crossings=AF,closed_current&v=2',
      'type=armed-clash,!air-drone-strike&border=AF-TJ,!KG-TJ&crossings=AF,closed-current&v=2',
    ],
    [
      'dates without noughts',
      'from=2025-3-1&to=2025/12/9&asof=2026.2.3&v=2',
      'from=2025-03-01&to=2025-12-09&asof=2026-02-03&v=2',
    ],
    [
      'dates in words',
      'from=1%20Jul%202025&to=Sept.+2025&asof=February+23,+2026&v=2',
      'from=2025-07-01&to=2025-09-30&asof=2026-02-23&v=2',
    ],
    ['dates in numbers', 'from=20250701&to=31/12/2025&v=2', 'from=2025-07-01&to=2025-12-31&v=2'],
    ['instants and years', 'from=2025-07-01T00:00:00.000Z&to=2026&v=2', 'from=2025-07-01&to=2026-12-31&v=2'],
    ['nothing filled in', 'q=&from=&border=+&killed=2&v=2', 'killed=2&v=2'],
    ['services alone', 'fbclid=x&utm_medium=social', ''],
  ])('opens after %s', (_, query, link) => {
    expect(open(query).link).toBe(link);
    expect(open(query).told).toEqual([]);
  });

  it('keeps what readers typed, whatever it looks like', () => {
    for (const q of [
      '%252C',
      '50%2525',
      '100%2525+sure',
      'a%2520b+c',
      '%2550%2541',
      '%25D9%25',
      '3Dprint',
      '(AF–TJ).',
      'a%26amp%3Bb',
      'x%26type%3Dattack',
      '50%25+off',
      '%E2%80%8Bx',
      'TYPE%3D',
    ]) {
      const link = `q=${q}&v=2`;
      expect(readLink(link), link).toMatchObject({ notices: [], isRestored: false });
      expect(open(`${link}).`).link).toBe(formatLink(readLink(link).view));
    }
  });

  it.each([
    'attacker=ttp',
    'attribution=x',
    'at=3',
    'olympics=1',
    'pkk=1',
    'verona=1',
    'type2=attack',
    'q2=abc',
    'v1=9',
    'type!=attack',
    '-type=attack',
    '~country=PK',
    'тtype=attack',
    'کtype=attack',
    'type[]=attack',
    'not.type=attack',
    'killed<=5',
    'ampersand=1',
    'amptype=attack',
    'constructor=1',
    'next=%3Ftype%3Dattack%26v%3D1',
    'next=a%3Btype%3Dattack',
  ])('says of %s that it is unknown, and takes it for nothing else', (pair) => {
    const [, name = '', value = ''] = /^(.*?)=(.*)$/.exec(decodeURIComponent(pair)) ?? [];
    expect(open(`${pair}&country=AF&v=2`)).toEqual({
      link: 'country=AF&v=2',
      told: [`unknown-parameter ${name} ${value}`],
    });
  });

  it('is read in steps as many as its signs, whatever they are: these would take hours in steps by the square', () => {
    const many = (sign: string, length = 200_000) => sign.repeat(length / sign.length);
    for (const query of [
      `x=1&q=${many('+')}`,
      `from=${many('!')}a`,
      `from=${many('-')}a`,
      `x=1;${many('amp;')}`,
      `from=${many(';#38')}`,
      `x=1&${many('"')}a=1`,
      `x=1&a${many('"')}a=1`,
      `x=%0A${many('+')}a`,
      `x=1&%${many('25')}`,
      `x=%${many('25')}`,
      `x=1${many('&v=1')}a`,
    ])
      expect(readLink(query).notices).not.toEqual([]);
  });

  it('names what stays in doubt, as it came', () => {
    expect(
      open('from=01.03.2025&to=2025-13-1&type=atack&amp;country=AF)&killed=>5&map=70;38;5&v=2').told,
    ).toEqual([
      'bad-value from 01.03.2025',
      'bad-value to 2025-13-1',
      'bad-value type atack',
      'bad-value killed >5',
      'bad-value map 70;38;5',
    ]);
  });

  it('never looks for what is left of a text that is no text', () => {
    expect(open('q=%E0%A4%A&v=2')).toEqual({ link: '', told: ['bad-value q �%A'] });
  });

  it('tells of what is left out whether more is shown without it', () => {
    const widening = (query: string) =>
      readLink(query)
        .notices.filter(({ widens }) => widens)
        .map(({ parameter }) => parameter);
    expect(widening('type=attack,atack&country=AFG&killed=many&tab=none&v=2')).toEqual(['country', 'killed']);
    expect(widening('borders=AF-TJ&fromm=2025&stat=planned&colour=red&session=4&v=2')).toEqual([
      'borders',
      'fromm',
      'stat',
    ]);
    expect(widening('type=attack,!atack&asof=soon&v=2')).toEqual(['type']);
    expect(widening('from=2026-02-01&to=2026-01-01&km=1-2&AREA=BEW8OWG3&v=2')).toEqual(['to', 'km', 'AREA']);
  });
});
