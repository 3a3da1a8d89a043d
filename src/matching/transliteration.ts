// Owns when two spellings are one name written in different scripts or romanisations, and when they are merely alike.

/** What is left of shorter words is too little to tell names apart. */
const FEWEST_CONSONANTS = 3;
/** Among the words of many names, where nothing else tells that the right one was met. */
const FEWEST_AMONG_WORDS = 4;
const FEWEST_OF_BEGINNING = 5;
const FEWEST_LETTERS = 5;

/** Consonants alone, for scripts that leave short vowels out; و is v as well as u, a final ه is an a. */
const skeletonOf = (sound: string) =>
  // What Latin writes with two letters is one consonant.
  sound
    .replace(/sh/g, 'ʃ')
    .replace(/ch/g, 'ʧ')
    .replace(/[aeiouv ]/g, '')
    .replace(/h$/, '');

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

/** As `isSameSound`, of a word of a name or its beginning, and stricter. */
export function beginsAlike(typed: string, name: string, isArabic: boolean): boolean {
  if (typed === name) return true;
  if (!isArabic) return typed.length >= FEWEST_LETTERS && inOneVowel(name).startsWith(inOneVowel(typed));
  const skeleton = skeletonOf(typed);
  if (skeleton.length < FEWEST_AMONG_WORDS) return false;
  const own = skeletonOf(name);
  return own === skeleton || (skeleton.length >= FEWEST_OF_BEGINNING && own.startsWith(skeleton));
}
