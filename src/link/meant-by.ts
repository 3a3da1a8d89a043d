// Owns which of the ids that there are is meant by one that lost its case or the width of its letters on the way.
const folded = (id: string) => id.normalize('NFKC').toLowerCase();

/** The known id that is meant; the id itself where it is none of them, or may be several. */
export function meantBy(known: ReadonlySet<string>, id: string): string {
  if (known.has(id)) return id;
  const alike = [...known].filter((one) => folded(one) === folded(id));
  return alike.length === 1 ? String(alike[0]) : id;
}
