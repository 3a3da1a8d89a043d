// Owns reading claims.json: areas that one state holds and another claims, and the limits of those claims.
import type { Topology } from 'topojson-specification';
import type { Path } from '../../../geo/paths.ts';
import { claimsFile } from './basemap-data.ts';
import { createBreather, geometriesOf, join, lineArcs, readArcs, ringArcs } from './decode.ts';

/** Countries are ISO 3166-1 alpha-2. */
export type ClaimedArea = {
  readonly name: string;
  readonly claimant: string;
  readonly heldBy: string;
  /** On the plane; fill with the even-odd rule. */
  readonly rings: readonly Path[];
};
export type Claims = {
  readonly areas: readonly ClaimedArea[];
  readonly limits: readonly { readonly claimant: string; readonly paths: readonly Path[] }[];
};

export async function decodeClaims(topology: Topology): Promise<Claims> {
  const arcs = await readArcs(topology, createBreather());
  const areas = geometriesOf(topology, 'areas').map((g) => ({
    ...(g.properties as { name: string; claimant: string; heldBy: string }),
    rings: ringArcs(g).map((list) => join(arcs, list)),
  }));
  const limits = geometriesOf(topology, 'limits').map((g) => ({
    claimant: (g.properties as { claimant: string }).claimant,
    paths: lineArcs(g).map((list) => join(arcs, list)),
  }));
  return { areas, limits };
}

export const loadClaims = async (): Promise<Claims> => decodeClaims(await claimsFile.load());
