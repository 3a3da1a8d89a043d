// Proves of every text of the interface that what it counts is said in the right number: no "1 events", no "event(s)"; and that amounts and what is under way are written one way.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defineTexts } from './i18n.ts';

/** What is counted on the page. */
const COUNTED =
  'events?|incidents?|reports?|claims?|answers?|days?|weeks?|months?|years?|points?|borders?|crossings?|actors?|provinces?|publishers?|sources?|parts?|people|persons?|filters?';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
  .map((name) => ({ name, source: readFileSync(`src/${name}`, 'utf8') }))
  .filter(({ source }) => source.includes('defineTexts('));

/** Key and text, as they stand in the source: `'key': 'text'` or on two lines. */
const texts = files.flatMap(({ name, source }) =>
  [...source.matchAll(/^\s+'?([\w:-]+)'?:\s+'((?:[^'\\]|\\.)*)'/gm)].map(([, key = '', text = '']) => ({
    where: `${name}: ${key}`,
    key,
    text,
  })),
);

test('a text that counts has a form for one and one for others', () => {
  expect(texts.length).toBeGreaterThan(600);
  // Names are no amounts, and the most and the months that are said are never one.
  const counts = new RegExp(
    `(?<!of )(?<!± )\\{\\{(?!name|actor|type|most|months)\\w+\\}\\} (?:\\w+ )?(${COUNTED})\\b`,
  );
  const faults = texts.filter(
    ({ key, text }) => counts.test(text) && !/_(zero|one|few|many|other)$/.test(key),
  );
  expect(faults.map(({ where, text }) => `${where} “${text}”`)).toEqual([]);
});

test('both forms are there, and none is written for either', () => {
  const keys = new Set(texts.map(({ where }) => where));
  const alone = [...keys].filter(
    (where) =>
      (where.endsWith('_one') && !keys.has(where.replace(/_one$/, '_other'))) ||
      (where.endsWith('_other') && !keys.has(where.replace(/_other$/, '_one'))),
  );
  expect(alone).toEqual([]);
  expect(texts.filter(({ text }) => /\w\(s\)|\w\/s\b/.test(text))).toEqual([]);
});

test('what is under way ends with dots that stand at its last word', () => {
  expect(texts.filter(({ text }) => /\s…$|\.\.\.$/.test(text)).map(({ where }) => where)).toEqual([]);
});

test('amounts have the same separator wherever they are said', () => {
  const { t } = defineTexts('test-of-amounts', {
    rows_one: '{{count}} row',
    rows_other: '{{count}} rows of {{all}}',
  });
  expect(t('rows', { count: 1476, all: 12_000 })).toBe('1,476 rows of 12,000');
  expect(t('rows', { count: 2, all: '2026' })).toBe('2 rows of 2026');
});
