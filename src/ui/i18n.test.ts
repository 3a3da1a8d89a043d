// Owns what the text mechanism promises: plurals, values, and English where a language has no text.
import { afterEach, describe, expect, it } from 'vitest';
import { defineTexts, language, setLanguage } from './i18n.ts';

const texts = defineTexts('test-of-texts', {
  title: 'Events',
  found: 'Found {{what}} in {{where}}',
  events_zero: 'no events',
  events_one: '{{count}} event',
  events_other: '{{count}} events',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
});

afterEach(() => setLanguage('en', {}));

describe('texts', () => {
  it('takes the form that the count asks for', () => {
    expect([0, 1, 2].map((count) => texts.t('events', { count }))).toEqual([
      'no events',
      '1 event',
      '2 events',
    ]);
    expect(texts.t('rows', { count: 0 })).toBe('0 rows');
  });

  it('says values as they are, whatever signs are in them', () => {
    expect(texts.t('found', { what: "$& {{where}} $t(title) <b> '", where: '' })).toBe(
      "Found $& {{where}} $t(title) <b> ' in ",
    );
  });

  it('speaks another language by its own plural rules, and English where that has no text', () => {
    setLanguage('ru', {
      'test-of-texts': {
        events_one: '{{count}} событие',
        events_few: '{{count}} события',
        events_many: '{{count}} событий',
      },
    });
    expect(language()).toBe('ru');
    expect([1, 3, 5].map((count) => texts.t('events', { count }))).toEqual([
      '1 событие',
      '3 события',
      '5 событий',
    ]);
    expect(texts.t('title')).toBe('Events');
    expect(texts.t('rows', { count: 2 })).toBe('2 rows');
  });
});
