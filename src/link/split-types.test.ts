// The migration 1 → 2, by its texts alone: what is asked for stays asked for, and all else stays as it was.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Parameters } from './migration.ts';
import { migrate } from './migrations.ts';
import { splitTypes } from './split-types.ts';

it('adds the type split off from each that a link names, and says so', () => {
  const { parameters, notices } = splitTypes([
    ['from', '2025-01-01'],
    ['type', 'vote-sanction,!armed-clash,nonsense'],
    ['type', 'attack'],
  ]);
  expect(parameters).toEqual([
    ['from', '2025-01-01'],
    ['type', 'vote-sanction,nonsense,expulsion,!armed-clash,!standoff'],
    ['type', 'attack'],
  ]);
  expect(notices.map(({ code, value, expected }) => [code, value, expected])).toEqual([
    ['split-asked', 'vote-sanction', 'expulsion'],
    ['split-left-out', 'armed-clash', 'standoff'],
  ]);
});

it('leaves a pinned link as it is', () => {
  const pinned: Parameters = [
    ['type', 'armed-clash'],
    ['asof', '1'],
  ];
  expect(splitTypes(pinned)).toEqual({ parameters: pinned, notices: [] });
});

it('takes any parameters, loses none, and has nothing to do the second time', () => {
  const type = fc.constantFrom(
    'armed-clash',
    '!armed-clash',
    'illegal-crossing',
    '!vote-sanction',
    'constructor',
    '',
  );
  const pair = fc.oneof(
    fc.tuple(
      fc.constant('type'),
      fc.array(type, { maxLength: 5 }).map((types) => types.join(',')),
    ),
    fc.tuple(fc.string(), fc.string()),
  );
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 5 }), (written) => {
      const { parameters } = splitTypes(written);
      expect(parameters.map(([name]) => name)).toEqual(written.map(([name]) => name));
      parameters.forEach(([name, value], at) => {
        const before = written[at]?.[1] ?? '';
        if (name !== 'type') expect(value).toBe(before);
        else expect(value.split(',')).toEqual(expect.arrayContaining(before.split(',')));
      });
      expect(splitTypes(parameters)).toEqual({ parameters, notices: [] });
    }),
  );
});

it('is taken by links of version 1 alone', () => {
  const link: Parameters = [['type', 'armed-clash']];
  expect(migrate(link, 1).parameters).toEqual([['type', 'armed-clash,standoff']]);
  expect(migrate(link, 2)).toEqual({ parameters: link, notices: [] });
  expect(migrate(link, 7)).toEqual({ parameters: link, notices: [] });
});
