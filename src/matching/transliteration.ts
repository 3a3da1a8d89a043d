// Owns when two spellings are one name written in different scripts or romanisations, and when they are merely alike.

/** What is left of shorter words is too little to tell names apart. */
const FEWEST_CONSONANTS = 3;
const FEWEST_LETTERS = 5;

/** Consonants alone, for scripts that leave short vowels out; و is v as well as u, a final ه is an a. */
const skeletonOf = (sound: string) => sound.replace(/[aeiouv ]/g, '').replace(/h$/, '');

/** Tajik о stands for the а of Russian and Persian, е for и. */
const inOneVowel = (sound: string) => sound.replace(/o/g, 'a').replace(/e/g, 'i');

/**
 * Whether a typed text is a name in another spelling, both as `nameKey` gives them: Шуробод is Shurabad, and لنڈی کوتل Landi Kotal.
 * `isArabic`: one of the two is written in Arabic script.
 */
export function isSameSound(typed: string, name: string, isArabic: boolean): boolean {
  if (typed === name) return true;
  if (!isArabic) return typed.length >= FEWEST_LETTERS && inOneVowel(typed) === inOneVowel(name);
  const skeleton = skeletonOf(typed);
  return skeleton.length >= FEWEST_CONSONANTS && skeleton === skeletonOf(name);
}

/** As `isSameSound`, of a name's beginning. */
export function beginsAlike(typed: string, name: string, isArabic: boolean): boolean {
  if (isSameSound(typed, name, isArabic)) return true;
  if (!isArabic) return typed.length >= FEWEST_LETTERS && inOneVowel(name).startsWith(inOneVowel(typed));
  const skeleton = skeletonOf(typed);
  return skeleton.length > FEWEST_CONSONANTS && skeletonOf(name).startsWith(skeleton);
}
