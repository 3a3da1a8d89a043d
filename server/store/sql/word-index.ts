// Owns how words are found in folded texts: an index over the set of a text's words finds those that begin so.

/** Postgres takes words of up to 2046 bytes. Who writes so many letters without a blank is found by the first ones. */
const LONGEST = 255;

const WORDS = `array_to_tsvector(array_remove(string_to_array(
  regexp_replace(search, '([^ ]{${LONGEST}})[^ ]+', '\\1', 'g'), ' '), ''))`;

/** A text's words are kept beside it: to make them anew for each text looked at would cost more than to look. */
export const WORD_COLUMN = `alter table event_text add words tsvector generated always as (${WORDS}) stored`;

export const WORD_INDEX = ['event_text_words', 'event_text using gin (words)'] as const;

/** What the index is asked for a part of a term (see `Term`): all its words, the last as a beginning unless it stands whole. */
export function lexemesOf(part: string): string {
  const words = part.trim().split(' ');
  const isWhole = part.endsWith(' ');
  const lexemes = words.map((word, at) => {
    const quoted = [...word].slice(0, LONGEST).join('').replace(/['\\]/g, '$&$&');
    return `'${quoted}'${isWhole || at < words.length - 1 ? '' : ':*'}`;
  });
  return `(${lexemes.join(' & ')})`;
}
