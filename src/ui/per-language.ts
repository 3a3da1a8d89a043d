// Owns what is made once a language, for making it takes a thousand times as long as using it; and how numbers are written in each.

export const perLanguage = <F>(make: (tag: string) => F) => {
  const made = new Map<string, F>();
  return (tag: string): F => {
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
};

export const numbersIn = perLanguage((tag) => new Intl.NumberFormat(tag));
