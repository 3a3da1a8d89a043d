// Proves what the claims that are shown say of a place: of all claimants, of one, and on every copy of the world.
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Claims, decodeClaims } from '../basemap/claims.ts';
import { claimAt, claimsOf, NO_CLAIMS } from './shown-claims.ts';

const SRINAGAR = { lng: 74.8, lat: 34.09 };
const GILGIT = { lng: 74.31, lat: 35.92 };
const DELHI = { lng: 77.2, lat: 28.6 };

describe('claims', () => {
  let claims: Claims;
  const claimOf = (claimant: string, position: typeof DELHI) => claimAt(claimsOf(claims, claimant), position);
  beforeAll(async () => {
    claims = await decodeClaims(JSON.parse(readFileSync('public/basemap/claims.json', 'utf8')) as Topology);
  });

  it('of all states are found where they are', () => {
    expect(claimOf('all', SRINAGAR)).toMatchObject({ claimant: 'PK', heldBy: 'IN' });
    expect(claimOf('all', GILGIT)).toMatchObject({ claimant: 'IN', heldBy: 'PK' });
    expect(claimOf('all', { ...GILGIT, lng: GILGIT.lng - 360 })?.claimant).toBe('IN');
    expect(claimOf('all', DELHI)).toBeNull();
  });

  it('of one state leave the others out', () => {
    expect(claimOf('IN', SRINAGAR)).toBeNull();
    expect(claimOf('IN', GILGIT)?.name).toBe('Gilgit-Baltistan');
    expect(claimAt(NO_CLAIMS, GILGIT)).toBeNull();
  });

  it('of every claimant that can be chosen have an area and a limit', () => {
    for (const claimant of ['CN', 'IN', 'NP', 'PK']) {
      expect(claims.areas.some((area) => area.claimant === claimant)).toBe(true);
      expect(claims.limits.some((limit) => limit.claimant === claimant)).toBe(true);
    }
  });
});
