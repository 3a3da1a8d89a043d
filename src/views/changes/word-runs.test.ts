// Tests that texts are told apart word by word, in the scripts of the field, and that nothing that changed is cut.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordRuns } from './word-runs.ts';

const told = (before: string, after: string) =>
  wordRuns(before, after)
    .map(({ kind, text }) => ({ same: text, went: `[-${text}-]`, came: `[+${text}+]` })[kind])
    .join('');

test('words that went and came stand together', () => {
  expect(told('Four armed intruders killed', 'Tajikistan says four armed intruders killed')).toBe(
    '[-Four-][+Tajikistan says four+] armed intruders killed',
  );
  expect(told('killed near Khirmanjo, Shamsiddin Shohin', 'killed near Khirmanjo')).toBe(
    'killed near Khirmanjo[-, Shamsiddin Shohin-]',
  );
  expect(told('Шоҳин', 'Шамсиддин Шоҳин')).toBe('[+Шамсиддин +]Шоҳин');
  expect(told('طالبان گفت', 'طالبان نگفت')).toBe('طالبان [-گفت-][+نگفت+]');
});

test('long stretches that stayed are cut, and what changed never is', () => {
  const words = 'a b c d e f g h i j k l m n o p q r s t u v w x';
  expect(told(`${words} old`, `${words} new`)).toBe(' … t u v w x [-old-][+new+]');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
      fc.array(fc.constantFrom('a', 'b', 'c', 'e')),
      (a, b) => {
        const runs = wordRuns(a.join(' '), b.join(' '));
        const shown = (kind: string) =>
          runs
            .filter((one) => one.kind === 'same' || one.kind === kind)
            .map(({ text }) => text)
            .join('');
        if (!runs.some(({ text }) => text.includes('…')))
          expect([shown('went'), shown('came')]).toEqual([a.join(' '), b.join(' ')]);
      },
    ),
  );
});
