// Owns the event layer's life on a map: made once, fed from the engine without React, repainted when colours change.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useEngine } from '../../engine/use-engine.ts';
import { announceObstacles } from './basemap/index.ts';
import { EventLayer } from './event-layer.ts';
import { prepareMarks } from './marks.ts';
import { reportWindow } from './window-reporter.ts';

export function useEventLayer(map: LeafletMap): EventLayer {
  const engine = useEngine();
  const [layer] = useState(() => new EventLayer());

  useEffect(() => {
    layer.addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, layer]);

  useEffect(() => {
    let shown: unknown;
    let announced: unknown = null;
    const show = () => {
      const { answer, names } = engine.getState();
      const cells = answer?.cells ?? null;
      if (cells !== shown) {
        shown = cells;
        layer.setMarks(cells && prepareMarks(cells, names));
      }
      // While a drag is in hand the names stand still; the answer that ends it may bring the cells of its last preview.
      const { marks } = layer;
      if (marks === null || marks === announced || answer?.isPreview) return;
      announced = marks;
      announceObstacles(map, { ...marks.cells, radius: marks.radius });
    };
    show();
    return engine.subscribe(show);
  }, [engine, layer, map]);

  useEffect(() => reportWindow(map, engine.setMap), [map, engine]);

  useEffect(() => {
    const refresh = () => layer.refreshColors();
    const observer = new MutationObserver(refresh);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    // Counts in stacks were perhaps drawn in a stand-in for a font that has arrived since.
    document.fonts?.ready.then(refresh, () => {});
    return () => observer.disconnect();
  }, [layer]);

  return layer;
}
