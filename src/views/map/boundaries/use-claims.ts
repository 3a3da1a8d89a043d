// Owns the claims that the link asks for on a map: their file is read when first chosen; and what is said of a point in one.
import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useState } from 'react';
import { useView } from '../../../link/use-view.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { countryName } from '../../../words/format.ts';
import { loadClaims } from '../basemap/claims.ts';
import { useCanvasLayer } from '../canvas/use-canvas-layer.ts';
import { texts } from '../texts.ts';
import { ClaimsLayer } from './claims-layer.ts';
import { claimAt, claimsOf, NO_CLAIMS } from './shown-claims.ts';

type Position = { readonly lng: number; readonly lat: number };

export type ShownClaims = {
  readonly noteAt: (position: Position) => string | null;
  readonly hasFailed: boolean;
  /** Asks for the file again. */
  readonly retry: () => void;
};

export function useClaims(map: LeafletMap): ShownClaims {
  const t = useTexts(texts);
  const boundaries = useView((view) => view.boundaries);
  const layer = useCanvasLayer(map, () => new ClaimsLayer());
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    layer.show(NO_CLAIMS);
    setFailed(false);
    if (boundaries === 'de-facto') return;
    let isCurrent = true;
    loadClaims().then(
      (claims) => isCurrent && layer.show(claimsOf(claims, boundaries)),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [layer, boundaries, attempt]);

  const noteAt = useCallback(
    (position: Position) => {
      const area = claimAt(layer.claims, position);
      if (!area) return null;
      const [holder, claimant] = [countryName(area.heldBy), countryName(area.claimant)];
      return t('claimed', { name: area.name, holder, claimant });
    },
    [layer, t],
  );
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { noteAt, hasFailed, retry };
}
