// Owns everything on the map that is not the map: events, tooltip, lists, keyboard, buttons, legend, credits. In a chunk
// that loads after the map, which can be moved without.
import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSelectKey } from '../../cards/use-select-key.ts';
import type { AreaRing } from '../../contract/area.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { Areas } from './areas/areas.tsx';
import { DrawBar } from './areas/draw-bar.tsx';
import { PlaceBar } from './areas/place-bar.tsx';
import type { Draft } from './areas/shape-layer.ts';
import { useOnlyView } from './areas/use-only-view.ts';
import { ChosenBorders } from './borders/chosen-borders.tsx';
import { useBorderInSight } from './borders/use-border-in-sight.ts';
import { useClaims } from './boundaries/use-claims.ts';
import { withCoveredEdges } from './camera/covered-edges.ts';
import { boundsOf, fitBox, type Insets } from './camera/region.ts';
import { middleOf, openArea } from './camera/use-map-frame.ts';
import { useSmall } from './camera/use-small.ts';
import { Controls } from './controls.tsx';
import { Credits } from './credits.tsx';
import { type FoundPlace, FoundPlaceMark } from './found-place/found-place.tsx';
import { Legend } from './legend/legend.tsx';
import styles from './map-view.module.css';
import { findCell, isSameMark, isStack, type Mark, markAt } from './marks/marks.ts';
import { useEventLayer } from './marks/use-event-layer.ts';
import { Notes } from './notes.tsx';
import { MenuOfPoint } from './point-menu/menu-of-point.tsx';
import { usePress } from './point-menu/use-press.ts';
import { type Here, hereAt, hereOf } from './point-menu/what-is-here.ts';
import { KeyboardCursor } from './pointing/keyboard-cursor.tsx';
import { StackPopover } from './pointing/stack-popover.tsx';
import { MarkTooltip, NoteTooltip } from './pointing/tooltip.tsx';
import { type Hover, markNear, REACH_MOUSE, REACH_TOUCH, useHover } from './pointing/use-hover.ts';
import { useNoteAt } from './pointing/use-note-at.ts';
import { usePointing } from './pointing/use-pointing.ts';
import { useSelectedMark, useSelectionInSight } from './pointing/use-selection.ts';
import { ProvincesOverlay } from './provinces/provinces-overlay.tsx';
import { useProvinceNames } from './provinces/use-province-names.ts';

/** One event alone is shown with what is around it. */
const RESULTS_ZOOM_MAX = 9;
const RESULTS_MARGIN_PX = 48;

type NoteHover = Extract<Hover, { kind: 'note' }>;

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly foundPlace: FoundPlace | null;
  readonly hasBasemapFailed: boolean;
};

export function MapOverlays({ map, insets, foundPlace, hasBasemapFailed }: Props) {
  const engine = useEngine();
  const cursor = useRef<HTMLDivElement>(null);
  const isSmall = useSmall(map);

  const shownLayer = useView((view) => view.layer);
  const layer = useEventLayer(map);
  useProvinceNames(map);
  const claims = useClaims(map);
  const noteAt = useNoteAt(map, claims.noteAt);
  const hover = useHover(map, layer, noteAt);
  const selected = useSelectedMark();
  useSelectionInSight(map, selected, insets);
  useBorderInSight(map, insets);

  const [isDrawing, setDrawing] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isEditing, setEditing] = useState(false);
  const onlyView = useOnlyView(map, insets);
  const changeFilter = useChangeFilter();
  const [focused, setFocused] = useState<Mark | null>(null);
  // What the mouse rested on when a key was pressed: the keyboard's mark speaks until the mouse finds another one.
  const [staleHover, setStaleHover] = useState<Hover | null>(null);
  const [stack, setStack] = useState<Mark | null>(null);
  const [pending, setPending] = useState<Mark | null>(null);
  /** What a finger asked about a boundary: it stays until the next touch or move. */
  const [tapped, setTapped] = useState<NoteHover | null>(null);
  const [hasEventFailed, setEventFailed] = useState(false);
  const [haveLinesFailed, setLinesFailed] = useState(false);
  useEffect(() => layer.show({ focused }), [layer, focused]);
  useEffect(() => layer.show({ selected: pending ?? selected }), [layer, pending, selected]);

  const selectKey = useSelectKey();
  const select = useCallback(
    async (key: number, mark: Mark | null) => {
      setPending(mark);
      setEventFailed(!(await selectKey(key)));
      setPending(null);
    },
    [selectKey],
  );
  const open = useCallback(
    (mark: Mark) => {
      setStack(isStack(mark) ? mark : null);
      if (!isStack(mark)) void select(mark.key, mark);
    },
    [select],
  );

  useEffect(() => {
    const onClick = ({ containerPoint, originalEvent }: LeafletMouseEvent) => {
      const isTouch = (originalEvent as Partial<PointerEvent>).pointerType === 'touch';
      const mark = markNear(map, layer, containerPoint, isTouch ? REACH_TOUCH : REACH_MOUSE);
      setFocused(null);
      if (mark) open(mark);
      else setStack(null);
      // A tap on a province filters; a note besides would cover what it did. The list of notes has all of them.
      const isAsking = isTouch && !mark && shownLayer !== 'provinces';
      const text = isAsking ? noteAt(map.containerPointToLatLng(containerPoint), REACH_TOUCH) : null;
      setTapped(text === null ? null : { kind: 'note', text, x: containerPoint.x, y: containerPoint.y });
    };
    const onMove = () => setTapped(null);
    // At another zoom the stack is another one.
    const onZoom = () => setStack(null);
    map.on('click', onClick);
    map.on('zoomstart', onZoom);
    map.on('movestart', onMove);
    return () => {
      map.off('click', onClick);
      map.off('zoomstart', onZoom);
      map.off('movestart', onMove);
    };
  }, [map, layer, open, noteAt, shownLayer]);

  const [here, setHere] = useState<Here | null>(null);
  const openMenu = useCallback((next: Here) => {
    setStack(null);
    setTapped(null);
    setHere(next);
  }, []);
  const openMenuAt = useCallback(
    (point: { readonly x: number; readonly y: number }, isTouch: boolean) => {
      // A square of the density layer is no place.
      const mark =
        shownLayer === 'points' ? markNear(map, layer, point, isTouch ? REACH_TOUCH : REACH_MOUSE) : null;
      openMenu(hereAt(map, point, mark));
    },
    [map, layer, shownLayer, openMenu],
  );
  usePress(map, openMenuAt);
  const openMenuOf = (mark: Mark | null) =>
    openMenu(hereAt(map, middleOf(openArea(map, insets)), shownLayer === 'points' ? mark : null));
  const closeMenu = useCallback((returnsFocus: boolean) => {
    setHere(null);
    if (returnsFocus) cursor.current?.focus({ preventScroll: true });
  }, []);

  // An open list follows the filter: its stack grows, shrinks or goes.
  useEffect(() => {
    if (!stack) return;
    const follow = () => {
      const { marks } = layer;
      const next = marks && markAt(marks, findCell(marks, stack));
      if (isSameMark(next, stack)) return;
      // A list that vanishes under the focus hands it back.
      if (!next && document.activeElement?.closest('[role=dialog]')) cursor.current?.focus();
      setStack(next);
    };
    layer.on('marks', follow);
    return () => {
      layer.off('marks', follow);
    };
  }, [layer, stack]);

  const focusMark = useCallback(
    (mark: Mark | null) => {
      setFocused(mark);
      setStaleHover(hover);
    },
    [hover],
  );
  const showAll = () => {
    const bounds = engine.getState().answer?.bounds;
    if (bounds)
      fitBox(map, bounds, withCoveredEdges(map, insets), {
        marginPx: RESULTS_MARGIN_PX,
        maxZoom: RESULTS_ZOOM_MAX,
      });
  };
  const endDrawing = () => {
    setDrawing(false);
    cursor.current?.focus({ preventScroll: true });
  };
  const takeArea = (ring: AreaRing) => {
    endDrawing();
    changeFilter({ area: { ring } });
    const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
    const box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
    // Typed, it may lie anywhere.
    if (!map.getBounds().contains(boundsOf(box)))
      fitBox(map, box, withCoveredEdges(map, insets), { marginPx: RESULTS_MARGIN_PX });
  };
  const startDrawing = () => {
    setStack(null);
    setFocused(null);
    setEditing(false);
    setDrawing(true);
  };
  const closeStack = () => {
    setStack(null);
    cursor.current?.focus({ preventScroll: true });
  };
  const fresh = hover !== null && hover === staleHover ? null : hover;
  const shownMark = stack || here || isDrawing ? null : fresh?.kind === 'mark' ? fresh.mark : focused;
  usePointing(map, shownMark);

  const note = shownMark || isDrawing ? null : fresh?.kind === 'note' ? fresh : tapped;

  return (
    <>
      <ChosenBorders map={map} onFailed={setLinesFailed} />
      {shownLayer === 'provinces' && (
        <ProvincesOverlay
          map={map}
          insets={insets}
          noteAt={noteAt}
          cursor={cursor}
          onShowAll={showAll}
          onMenu={(at) => (at ? openMenu(hereOf(...at)) : openMenuOf(null))}
        />
      )}
      {foundPlace && (
        <FoundPlaceMark
          map={map}
          insets={insets}
          place={foundPlace}
          onKeyboard={() => cursor.current?.focus({ preventScroll: true })}
        />
      )}
      {shownLayer !== 'provinces' && (
        <KeyboardCursor
          ref={cursor}
          map={map}
          layer={layer}
          insets={insets}
          mark={focused}
          onMark={focusMark}
          onOpen={open}
          onShowAll={showAll}
          onMenu={openMenuOf}
        />
      )}
      <Areas
        map={map}
        insets={insets}
        isEditing={isEditing}
        isFollowing={onlyView.isFollowing}
        draft={isDrawing ? draft : null}
      />
      <div className={styles.overlay}>
        <Notes
          map={map}
          onShowAll={showAll}
          hasBasemapFailed={hasBasemapFailed || haveLinesFailed}
          hasEventFailed={hasEventFailed}
          isDrawing={isDrawing}
        >
          {isDrawing ? (
            <DrawBar map={map} insets={insets} onDraft={setDraft} onRing={takeArea} onCancel={endDrawing} />
          ) : (
            <PlaceBar onlyView={onlyView} isEditing={isEditing} onEdit={setEditing} />
          )}
        </Notes>
        <Controls
          map={map}
          onShowAll={showAll}
          onlyView={onlyView}
          isDrawing={isDrawing}
          onDraw={isDrawing ? endDrawing : startDrawing}
        />
        <Legend map={map} insets={insets} isSmall={isSmall} claims={claims} />
        <Credits map={map} isSmall={isSmall} />
      </div>
      {shownMark && <MarkTooltip map={map} insets={insets} mark={shownMark} />}
      {note && <NoteTooltip map={map} insets={insets} text={note.text} x={note.x} y={note.y} />}
      {stack && (
        <StackPopover
          key={`${stack.zoom}/${stack.cell}`}
          map={map}
          insets={insets}
          mark={stack}
          onSelect={(key) => {
            if (isSmall) setStack(null);
            void select(key, null);
          }}
          onClose={closeStack}
        />
      )}
      {here && <MenuOfPoint key={here.at.join()} map={map} insets={insets} here={here} onClose={closeMenu} />}
    </>
  );
}
