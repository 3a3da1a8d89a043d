// Proves that links come back as they went out, in every time zone, and that wrong ones open with notices.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import corpus from '../../e2e/links.json' with { type: 'json' };
import { formatLink } from './link.ts';
import { view } from './testing/any-view.ts';
import { readLink } from './testing/read-link.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

const SEED = 20261123;

describe('round trips', () => {
  it('gives back the view that a link was made from', () => {
    fc.assert(
      fc.property(view, (made) => {
        const { view: read, notices } = readLink(`?${formatLink(made)}`);
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
        expect(formatLink(readLink(link).view)).toBe(link);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('opens any text at all without throwing, and then writes a link that is understood', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (text) => {
        const { view: read } = readLink(text);
        expect(readLink(formatLink(read))).toEqual({ view: read, notices: [], isRestored: false });
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
    expect(JSON.stringify(readLink('').view)).toBe(JSON.stringify(DEFAULT_VIEW));
    expect(DEFAULT_VIEW.filter).toEqual({});
  });
});

describe('the corpus of links', () => {
  it('has entries', () => {
    expect(corpus.links.length).toBeGreaterThan(10);
  });

  it.each(corpus.links)('opens ?$query', ({ query, view: expected, notices }) => {
    const read = readLink(query);
    expect(read.view).toEqual({ ...DEFAULT_VIEW, ...expected });
    expect(new Set(read.notices.map(({ parameter }) => parameter))).toEqual(new Set(notices));
  });
});

describe('a link of another version', () => {
  const told = (query: string) =>
    readLink(query).notices.map(({ code, parameter }) => `${code} ${parameter}`);

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
      const { view, notices } = readLink(link);
      expect(notices).toEqual([]);
      expect(formatLink(view)).toBe('from=2026-01-01&to=2026-02-15&border=AF-TJ&map=-70.5,38,5&v=2');
    }
  });

  it('keeps a text as it was searched for', () => {
    expect(readLink('q=AF–TJ').view.filter.q).toBe('AF–TJ');
  });
});

describe('a link of an older grammar', () => {
  const typesOf = (query: string) => {
    const { view, notices } = readLink(query);
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

  it('may be a newer one that lost its end, where it names no version and gains something', () => {
    expect(readLink('type=armed-clash').notices.map(({ code }) => code)).toEqual([
      'split-asked',
      'no-version',
    ]);
    expect(readLink('type=attack').notices).toEqual([]);
    expect(readLink('type=armed-clash&v=1').notices.map(({ code }) => code)).toEqual(['split-asked']);
  });

  it('is written under this one, and then taken by its word', () => {
    const { view } = readLink('type=vote-sanction&v=1');
    const link = formatLink(view);
    expect(link).toBe('type=vote-sanction,expulsion&v=2');
    expect(readLink(link)).toEqual({ view, notices: [], isRestored: false });
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
