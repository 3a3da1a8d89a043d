// Owns how the map goes to what the filter found: to a box, or to all of it.
import type { Map as LeafletMap } from 'leaflet';
import type { Answer } from '../../../engine/answers.ts';
import { useEngine } from '../../../engine/client/use-engine.ts';
import { withCoveredEdges } from './covered-edges.ts';
import type { Insets } from './insets.ts';
import { fitBox } from './region.ts';

/** One event alone is shown with what is around it. */
const RESULTS_ZOOM_MAX = 9;
const RESULTS_MARGIN_PX = 48;

export function useShowResults(map: LeafletMap, insets: Insets) {
  const engine = useEngine();
  const showBox = (box: NonNullable<Answer['extent']>['bounds']) =>
    fitBox(map, box, withCoveredEdges(map, insets), {
      marginPx: RESULTS_MARGIN_PX,
      maxZoom: RESULTS_ZOOM_MAX,
    });
  const showAll = () => {
    const extent = engine.getState().answer?.extent;
    if (extent) showBox(extent.bounds);
  };
  return { showBox, showAll };
}
