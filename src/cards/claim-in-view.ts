// Owns which claim of an event is to be seen first when it opens: said by who leads there, read once by the detail.

let wanted: { readonly event: string; readonly claim: string } | null = null;

export function leadToClaim(event: string, claim: string): void {
  wanted = { event, claim };
}

/** The claim, once; null where nobody led to one of this event. */
export function takeClaimLedTo(event: string): string | null {
  if (wanted?.event !== event) return null;
  const { claim } = wanted;
  wanted = null;
  return claim;
}
