// Owns how English plurals and singulars of folded words meet: the forms of a word that are not found by its beginning.

/** Endings of folded words (y is i, w is v): the first that fits says what else the word may be. */
const ENDINGS: readonly (readonly [ending: RegExp, forms: readonly string[]])[] = [
  [/ies$/, ['i']],
  [/ves$/, ['f', 'fe', 've']],
  [/ses$/, ['s', 'se', 'sis']],
  [/(?<=x|z|ch|sh)es$/, ['', 'e']],
  [/(?<=.[^isu])s$/, ['']],
  [/sis$/, ['ses']],
  [/(?<=[^aeiou])f$/, ['ves']],
  [/fe$/, ['ves']],
  [/men$/, ['man']],
  [/man$/, ['men']],
  [/person$/, ['people', 'persons']],
  [/people$/, ['person']],
  [/children$/, ['child']],
];
/** A shorter word has no plural that one could tell. */
const SHORTEST = 4;

/** Whole words that say the same of one or of several; a word's own beginning finds the longer form anyway. */
export function otherFormsOf(word: string): readonly string[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  for (const [ending, forms] of ENDINGS) {
    const stem = word.replace(ending, '');
    if (stem !== word) return forms.map((form) => stem + form).filter((form) => form.length > 2);
  }
  return [];
}
