// Owns which territorial claims are shown, of all claimants or of one, and which lies under a point.
import { project } from '../../../geo/mercator.ts';
import { ringsHold } from '../../../geo/rings.ts';
import type { ClaimedArea, Claims } from '../basemap/claims.ts';

export const NO_CLAIMS: Claims = { areas: [], limits: [] };

/** `claimant`: a country, or all. */
export function claimsOf({ areas, limits }: Claims, claimant: string): Claims {
  const isShown = (claim: { readonly claimant: string }) => claimant === 'all' || claim.claimant === claimant;
  return { areas: areas.filter(isShown), limits: limits.filter(isShown) };
}

/** On every copy of the world. */
export function claimAt(
  { areas }: Claims,
  { lng, lat }: { readonly lng: number; readonly lat: number },
): ClaimedArea | null {
  const [x, y] = project([lng, lat]);
  const onMap = x - Math.floor(x);
  return areas.find(({ rings }) => ringsHold(rings, onMap, y)) ?? null;
}
