// Proves that a claim is said whole, its verb agreeing with who speaks, and that no text is taken for a template.
import { expect, test } from 'vitest';
import { claimRuns } from './claim-words.ts';

const say = (...claim: Parameters<typeof claimRuns>) =>
  claimRuns(...claim)
    .map(({ text }) => text)
    .join('');

test.each([
  ['Tajik GKNB', 'Tajik GKNB denies: x'],
  ['Taliban', 'Taliban deny: x'],
  ['Tajik guards', 'Tajik guards deny: x'],
  ['KZ protesters 2022', 'KZ protesters 2022 deny: x'],
  ['Witkoff, Kushner', 'Witkoff, Kushner deny: x'],
  ['Reuters', 'Reuters denies: x'],
  ['Taliban MoD', 'Taliban MoD denies: x'],
])('%s', (actor, sentence) => {
  expect(say('denies', actor, 'x')).toBe(sentence);
});

test('what is said may hold what templates are made of', () => {
  expect(say('attributes', 'A {{about}}', '$t(x) {{actor}}')).toBe(
    'A {{about}} attributes it to: $t(x) {{actor}}',
  );
});
