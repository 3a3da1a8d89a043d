// Owns the identity of a claim in its event: as the event gives it, else made of who says it and how.

type Named = { readonly id?: string | undefined; readonly actor: string; readonly stance: string };

/**
 * An id of each claim, unique in the event. One without an id is named `actor-stance`, the second of the same actor and stance
 * `actor-stance-2`, and so on: so the claims of versions that were written before claims had ids keep theirs when one is corrected in its words.
 */
export function claimIdsOf(claims: readonly Named[]): string[] {
  const used = new Set(claims.flatMap(({ id }) => id ?? []));
  /** By actor and stance: all lower numbers are used. */
  const next = new Map<string, number>();
  return claims.map(({ id, actor, stance }) => {
    if (id !== undefined) return id;
    const first = `${actor}-${stance}`;
    let made = first;
    let count = next.get(first) ?? 2;
    for (; used.has(made); count++) made = `${first}-${count}`;
    next.set(first, count);
    used.add(made);
    return made;
  });
}
