// Owns when two spellings are one name written in different scripts or romanisations, and when they are merely alike.

/** What is left of shorter words is too little to tell names apart. */
const FEWEST_CONSONANTS = 3;
/** Among the words of many names, where nothing else tells that the right one was met. */
const FEWEST_AMONG_WORDS = 4;
const FEWEST_OF_BEGINNING = 5;
const FEWEST_LETTERS = 5;

/**
 * Consonants alone, for scripts that leave short vowels out; و is v as well as u, a final ه is an a. A vowel that a name begins with is
 * written in any script, so that it is kept as one: لند does not begin Alvand.
 */
const skeletonOf = (sound: string) =>
  // What Latin writes with two letters is one consonant.
  sound
    .replace(/sh/g, 'ʃ')
    .replace(/ch/g, 'ʧ')
    .replace(/^[aeiou]+/, 'A')
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

/** What a letter of Arabic script may stand for besides itself: ا for the Tajik о, و for o and v, ی for e. */
const ALSO: Readonly<Record<string, string>> = { a: 'o', u: 'ov', i: 'e' };
const VOWEL = /[aeiou]/;

const isWrittenFor = (typed: string, letter: string) =>
  letter !== '' && (typed === letter || (ALSO[typed]?.includes(letter) ?? false));

/**
 * Whether a name in another script begins with a text in Arabic script, both as `nameKey` sounds them, but for short vowels within, which that script
 * leaves out: لنڈی begins Landi Kotal. Two vowels in a row are a long one, and written.
 */
export function beginsUnwritten(typed: string, name: string): boolean {
  let [at, own] = [0, 0];
  const isVowel = (place: number) => VOWEL.test(name[place] ?? '');
  // The alif that carries a vowel at the beginning: اسلام is Islam, and اوش Osh.
  if (typed.startsWith('a') && isVowel(0))
    [at, own] = isWrittenFor(typed[1] ?? '', name[0] as string) ? [2, 1] : [1, 1];
  for (; at < typed.length; at++, own++) {
    const letter = typed[at] as string;
    const isShort = own > 0 && isVowel(own) && !isVowel(own - 1) && !isVowel(own + 1);
    if (isShort && !isWrittenFor(letter, name[own] as string)) own++;
    if (!isWrittenFor(letter, name[own] ?? '')) return false;
  }
  return true;
}
