// Owns the provinces layer on a map: its counts from the engine, the name under the mouse, a click that filters.
import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { useEffect, useState } from 'react';
import { useAnswer, useEngineNames } from '../../engine/use-engine.ts';
import { stateOf, withState } from '../../link/toggle.ts';
import { useView, useViewStore, withPatch } from '../../link/use-view.ts';
import { language, useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { boundaryNoteAt } from './basemap/boundary-notes.ts';
import { loadProvinceAreas, type ProvinceArea } from './basemap/index.ts';
import { ProvinceLayer } from './province-layer.ts';
import type { Insets } from './region.ts';
import { texts } from './texts.ts';
import { NoteTooltip } from './tooltip.tsx';
import { useTheme } from './use-theme.ts';

type Props = { readonly map: LeafletMap; readonly insets: Insets };
type Hover = { readonly area: ProvinceArea; readonly x: number; readonly y: number };

export function ProvincesOverlay({ map, insets }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const names = useEngineNames().province;
  const counts = useAnswer((answer) => answer?.facets.province);
  const clause = useView((view) => view.filter.province);
  const theme = useTheme();
  const [layer] = useState(() => new ProvinceLayer());
  const [hover, setHover] = useState<Hover | null>(null);
  const countOf = (id: string) => counts?.[names.indexOf(id)] ?? 0;

  useEffect(() => {
    layer.addTo(map);
    // What could not be loaded the basemap says.
    loadProvinceAreas().then(
      (areas) => layer.setAreas(areas),
      () => undefined,
    );
    return () => {
      layer.remove();
    };
  }, [map, layer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme is new colours
  useEffect(() => {
    layer.show({
      counts: new Map(names.map((id, index) => [id, counts?.[index] ?? 0])),
      chosen: clause?.any ?? [],
    });
  }, [layer, names, counts, clause, theme]);
  useEffect(() => layer.show({ hovered: hover?.area.id ?? null }), [layer, hover]);

  useEffect(() => {
    const onMove = ({ containerPoint: { x, y }, latlng, originalEvent }: LeafletMouseEvent) => {
      // The note on a disputed boundary comes first.
      const isFree = originalEvent.buttons === 0 && !boundaryNoteAt(latlng, map.getZoom());
      const area = isFree ? layer.areaAt(map, { x, y }) : null;
      setHover(area && { area, x, y });
    };
    const onOut = () => setHover(null);
    const onClick = ({ containerPoint }: LeafletMouseEvent) => {
      const area = layer.areaAt(map, containerPoint);
      if (!area) return;
      store.change(({ filter }) => {
        const state = stateOf(filter.province, area.id) === 'any' ? null : 'any';
        return { filter: withPatch(filter, { province: withState(filter.province, area.id, state) }) };
      });
    };
    map.on('mousemove', onMove);
    map.on('mouseout movestart', onOut);
    map.on('click', onClick);
    return () => {
      map.off('mousemove', onMove);
      map.off('mouseout movestart', onOut);
      map.off('click', onClick);
    };
  }, [map, layer, store]);

  if (!hover) return null;
  const count = countOf(hover.area.id);
  const name = hover.area.names[language()] ?? hover.area.names.en ?? hover.area.id;
  const text = t('province-count', { name, count, figure: numberName(count) });
  return <NoteTooltip map={map} insets={insets} text={text} x={hover.x} y={hover.y} />;
}
