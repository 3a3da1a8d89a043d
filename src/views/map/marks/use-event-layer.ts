// Owns the event layer's life on a map: fed from the engine without React.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { useEngine } from '../../../engine/client/use-engine.ts';
import { useView } from '../../../link/use-view.ts';
import { announceObstacles } from '../basemap/index.ts';
import { scaleAt } from '../camera/camera.ts';
import { reportWindow } from '../camera/window-reporter.ts';
import { useCanvasLayer } from '../canvas/use-canvas-layer.ts';
import { discsAround } from './discs-around.ts';
import { EventLayer } from './event-layer.ts';
import { prepareMarks } from './marks.ts';
import { settleSingles } from './settle-singles.ts';

/** Of the marks, before the names are placed anew around them. */
const REST_MS = 60;

export function useEventLayer(map: LeafletMap): EventLayer {
  const engine = useEngine();
  const shownLayer = useView((view) => view.layer);
  const layer = useCanvasLayer(map, () => new EventLayer());

  useEffect(() => {
    layer.showLayer(shownLayer);
    const isSquares = shownLayer === 'density';
    let shown: unknown;
    let announced: unknown = null;
    let ringed: unknown = null;
    let resting = 0;
    const show = () => {
      const { answer, names } = engine.getState();
      const cells = answer?.cells ?? null;
      if (shownLayer === 'provinces') {
        // Events are shown as shades of their provinces; names need not keep clear of them.
        if (cells && announced === null)
          announceObstacles(map, { ...cells, size: 0, radius: new Float32Array() });
        announced ??= cells;
        return;
      }
      // While those of the other layer are under way.
      if (cells !== shown && cells?.kind === (isSquares ? 'squares' : 'stacks')) {
        shown = cells;
        layer.setMarks(settleSingles(prepareMarks(cells, names)));
      }
      clearTimeout(resting);
      resting = window.setTimeout(makeRoom, REST_MS);
    };
    /** Names make room for the marks, but not before those are painted, nor under a drag: they would dance. */
    const makeRoom = () => {
      const { marks, selected } = layer;
      const isTold = marks === announced && selected === ringed;
      // The answer that ends a drag may bring the cells of its last preview.
      if (marks === null || isTold || engine.getState().answer?.isPreview) return;
      announced = marks;
      ringed = selected;
      const discs = discsAround(marks, selected, scaleAt(map.getZoom()));
      announceObstacles(map, isSquares ? { ...discs, size: 0 } : discs);
    };
    show();
    const unsubscribe = engine.subscribe(show);
    layer.on('selection', show);
    return () => {
      clearTimeout(resting);
      layer.off('selection', show);
      unsubscribe();
    };
  }, [engine, layer, map, shownLayer]);

  useEffect(() => reportWindow(map, engine.setMap, shownLayer === 'density'), [map, engine, shownLayer]);

  return layer;
}
