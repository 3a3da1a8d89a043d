// Owns the provinces layer on a map: its counts from the engine, the name under the mouse, a click that filters.
import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { type Ref, useCallback, useEffect, useState } from 'react';
import type { ShadedBy } from '../../../engine/answers.ts';
import { useAnswer, useEngine, useEngineNames } from '../../../engine/client/use-engine.ts';
import { stateOf, withState } from '../../../link/toggle.ts';
import { useView, useViewStore, withPatch } from '../../../link/use-view.ts';
import { language, useTexts } from '../../../ui/i18n.ts';
import { loadProvinceAreas, type ProvinceArea } from '../basemap/index.ts';
import type { Insets } from '../camera/insets.ts';
import { screenPoint, useMapFrame } from '../camera/use-map-frame.ts';
import { useCanvasLayer } from '../canvas/use-canvas-layer.ts';
import { NoteTooltip } from '../pointing/tooltip.tsx';
import { NOTE_REACH_MOUSE, type NoteAt } from '../pointing/use-hover.ts';
import { countedInWords } from '../shaded-words.ts';
import { texts } from '../texts.ts';
import { ProvinceCursor } from './province-cursor.tsx';
import { ProvinceLayer } from './province-layer.ts';

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly noteAt: NoteAt;
  /** Where the keyboard goes on in the map. */
  readonly cursor: Ref<HTMLDivElement>;
  readonly onShowAll: () => void;
  readonly onMenu: (at: ProvinceArea['at'] | null) => void;
};
type Hover = { readonly area: ProvinceArea; readonly x: number; readonly y: number };

export function ProvincesOverlay({ map, insets, noteAt, cursor, onShowAll, onMenu }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const names = useEngineNames().province;
  const engine = useEngine();
  const by = useView((view) => view.shaded) ?? 'all';
  const found = useAnswer((answer) => answer?.provinces ?? null);
  const counts = found?.counts;
  const peak = found?.peak ?? 1;
  const clause = useView((view) => view.filter.province);
  const layer = useCanvasLayer(map, () => new ProvinceLayer());
  const [areas, setAreas] = useState<readonly ProvinceArea[]>([]);
  const [hover, setHover] = useState<Hover | null>(null);
  const [focused, setFocused] = useState<ProvinceArea | null>(null);
  const countOf = (id: string) => counts?.[names.indexOf(id)] ?? 0;

  useEffect(() => engine.setProvinces(by), [engine, by]);
  useEffect(() => () => engine.setProvinces(null), [engine]);
  useEffect(() => {
    // What could not be loaded the basemap says.
    loadProvinceAreas().then(
      (loaded) => {
        layer.setAreas(loaded);
        setAreas(loaded);
      },
      () => undefined,
    );
  }, [layer]);
  useEffect(() => {
    layer.show({
      counts: new Map(names.map((id, index) => [id, counts?.[index] ?? 0])),
      chosen: clause?.any ?? [],
      peak,
    });
  }, [layer, names, counts, clause, peak]);
  const marked = hover?.area ?? focused;
  useEffect(() => layer.show({ hovered: marked?.id ?? null }), [layer, marked]);

  const toggle = useCallback(
    (area: ProvinceArea) =>
      store.change(({ filter }) => {
        const state = stateOf(filter.province, area.id) === 'any' ? null : 'any';
        return { filter: withPatch(filter, { province: withState(filter.province, area.id, state) }) };
      }),
    [store],
  );

  useEffect(() => {
    const onMove = ({ containerPoint: { x, y }, latlng, originalEvent }: LeafletMouseEvent) => {
      // The note on a crossing, a disputed boundary or a claim comes first: one tooltip for one place.
      const isFree = originalEvent.buttons === 0 && noteAt(latlng, NOTE_REACH_MOUSE) === null;
      const area = isFree ? layer.areaAt(map, { x, y }) : null;
      setHover(area && { area, x, y });
    };
    const onOut = () => setHover(null);
    const onClick = ({ containerPoint }: LeafletMouseEvent) => {
      const area = layer.areaAt(map, containerPoint);
      if (area && names.includes(area.id)) toggle(area);
    };
    map.on('mousemove', onMove);
    map.on('mouseout movestart', onOut);
    map.on('click', onClick);
    return () => {
      map.off('mousemove', onMove);
      map.off('mouseout movestart', onOut);
      map.off('click', onClick);
    };
  }, [map, layer, names, toggle, noteAt]);

  // Where nothing has ever happened there is nothing to choose.
  const known = areas.filter(({ id }) => names.includes(id));
  const textOf = (area: ProvinceArea) => {
    const count = countOf(area.id);
    const name = area.names[language()] ?? area.names.en ?? area.id;
    const text = t('province-count', { name, counted: countedInWords(by, count) });
    return clause?.any.includes(area.id) ? t('province-chosen', { text }) : text;
  };
  return (
    <>
      <ProvinceCursor
        ref={cursor}
        map={map}
        insets={insets}
        label={labelOf(by, found?.events ?? null)}
        areas={known}
        current={focused}
        spoken={focused ? textOf(focused) : ''}
        onCurrent={setFocused}
        onToggle={toggle}
        onShowAll={onShowAll}
        onMenu={onMenu}
      />
      {hover ? (
        <NoteTooltip map={map} insets={insets} text={textOf(hover.area)} x={hover.x} y={hover.y} />
      ) : (
        focused && <FocusedTooltip map={map} insets={insets} area={focused} text={textOf(focused)} />
      )}
    </>
  );
}

/** What the map of provinces is of, for those who hear it. */
function labelOf(by: ShadedBy, count: number | null): string {
  if (count === null) return texts.t('loading');
  const counted = countedInWords(by, count);
  return count === 0 && by !== 'all'
    ? texts.t('provinces-none', { counted })
    : texts.t('provinces-map', { count, counted });
}

type FocusedProps = Pick<Props, 'map' | 'insets'> & { readonly area: ProvinceArea; readonly text: string };

/** Follows the map: the province may have been panned into sight. */
function FocusedTooltip({ map, insets, area, text }: FocusedProps) {
  useMapFrame(map);
  const { x, y } = screenPoint(map, area.at[0], area.at[1]);
  return <NoteTooltip map={map} insets={insets} text={text} x={x} y={y} />;
}
