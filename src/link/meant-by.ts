// Owns which of the ids that there are is meant by one that lost its case, its hyphens or the width of its letters on the way, or to which a sign clings.
const folded = (id: string) => id.normalize('NFKC').toLowerCase();

/** By letters and figures; between figures a sign tells them apart. */
const bare = (id: string) => folded(id).replace(/(?<!\d)[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+(?!\d)/gu, '');

/** The known id that is meant; the id itself where it is none of them, or may be several. */
export function meantBy(known: ReadonlySet<string>, id: string): string {
  if (known.has(id)) return id;
  for (const form of [folded, bare]) {
    const sought = form(id);
    const alike = [...known].filter((one) => form(one) === sought);
    if (alike.length > 0) return alike.length === 1 ? String(alike[0]) : id;
  }
  return id;
}
