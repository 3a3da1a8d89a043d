// Owns everything on the map that is not the map: events, tooltip, lists, keyboard, buttons, legend, credits. In a chunk
// that loads after the map, which can be moved without.
import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSelectKey } from '../../cards/use-select-key.ts';
import type { Answer } from '../../engine/answers.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import { IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Layers } from '../../ui/later-icons.tsx';
import { STOP } from '../../ui/use-roving.ts';
import { AreaLine } from './area-counts/area-line.tsx';
import { NamesOnMap } from './area-counts/names-on-map.tsx';
import { useAreas } from './area-counts/use-areas.ts';
import { Areas } from './areas/areas.tsx';
import { DrawBar } from './areas/draw-bar.tsx';
import { PlaceBar } from './areas/place-bar.tsx';
import { useAreaTools } from './areas/use-area-tools.ts';
import { useOnlyView } from './areas/use-only-view.ts';
import { ChosenBorders } from './borders/chosen-borders.tsx';
import { useBorderInSight } from './borders/use-border-in-sight.ts';
import { useClaims } from './boundaries/use-claims.ts';
import { withCoveredEdges } from './camera/covered-edges.ts';
import { fitBox, type Insets } from './camera/region.ts';
import { useSmall } from './camera/use-small.ts';
import type { Compact } from './compact.ts';
import { Controls } from './controls.tsx';
import { Credits } from './credits.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { type FoundPlace, FoundPlaceMark } from './found-place/found-place.tsx';
import { LayersDialog } from './layers-dialog.tsx';
import { BoundaryChoice } from './legend/boundary-choice.tsx';
import { Legend, LegendEntries } from './legend/legend.tsx';
import { MapTools, type MapToolsProps } from './map-tools.tsx';
import styles from './map-view.module.css';
import { isStack, type Mark } from './marks/marks.ts';
import { useEventLayer } from './marks/use-event-layer.ts';
import { Measuring } from './measure/measuring.tsx';
import { useMeasuring } from './measure/use-measuring.ts';
import { Notes } from './notes.tsx';
import { OpenLists } from './open-lists.tsx';
import { PlacesInList } from './places/places-in-list.tsx';
import { MenuOfPoint } from './point-menu/menu-of-point.tsx';
import { useMenu } from './point-menu/use-menu.ts';
import type { Here } from './point-menu/what-is-here.ts';
import { KeyboardCursor } from './pointing/keyboard-cursor.tsx';
import { MarkTooltip, NoteTooltip } from './pointing/tooltip.tsx';
import { type Hover, type NoteAt, useHover } from './pointing/use-hover.ts';
import { useMembers } from './pointing/use-members.ts';
import { useNoteAt } from './pointing/use-note-at.ts';
import { usePointing } from './pointing/use-pointing.ts';
import { useSelectedMark, useSelectionInSight } from './pointing/use-selection.ts';
import { useStack } from './pointing/use-stack.ts';
import { ProvincesOverlay } from './provinces/provinces-overlay.tsx';
import { useProvinceNames } from './provinces/use-province-names.ts';
import { texts } from './texts.ts';
import { useMapPress } from './use-map-press.ts';

/** One event alone is shown with what is around it. */
const RESULTS_ZOOM_MAX = 9;
const RESULTS_MARGIN_PX = 48;

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly foundPlace: FoundPlace | null;
  readonly hasBasemapFailed: boolean;
  readonly compact: Compact | null;
};

export function MapOverlays({ map, insets, foundPlace, hasBasemapFailed, compact }: Props) {
  const t = useTexts(texts);
  const engine = useEngine();
  const cursor = useRef<HTMLDivElement>(null);
  const focusCursor = useCallback(() => cursor.current?.focus({ preventScroll: true }), []);
  const isSmall = useSmall(map);

  const shownLayer = useView((view) => view.layer);
  const layer = useEventLayer(map);
  useProvinceNames(map);
  const claims = useClaims(map);
  const boundaryNoteAt = useNoteAt(map, claims.noteAt);
  const areas = useAreas(map, hasBasemapFailed, focusCursor);
  const { noteAt: areaNoteAt, close: closeArea } = areas;
  const noteAt: NoteAt = useCallback(
    (position, reach) => areaNoteAt(position) ?? boundaryNoteAt(position, reach),
    [areaNoteAt, boundaryNoteAt],
  );
  const hover = useHover(map, layer, noteAt);
  const selected = useSelectedMark();
  useSelectionInSight(map, selected, insets);
  useBorderInSight(map, insets);

  const onlyView = useOnlyView(map, insets);
  const [focused, setFocused] = useState<Mark | null>(null);
  // What the mouse rested on when a key was pressed: the keyboard's mark speaks until the mouse finds another one.
  const [staleHover, setStaleHover] = useState<Hover | null>(null);
  const [stack, setStack] = useStack(map, layer, focusCursor);
  const [pending, setPending] = useState<Mark | null>(null);
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
      closeArea();
      setStack(isStack(mark) ? mark : null);
      if (!isStack(mark)) void select(mark.key, mark);
    },
    [select, setStack, closeArea],
  );
  const openArea: typeof areas.open = (group, at) => {
    setStack(null);
    areas.open(group, at);
  };

  const pressMark = useCallback(
    (mark: Mark | null) => {
      setFocused(null);
      if (mark) open(mark);
      else setStack(null);
    },
    [open, setStack],
  );
  const [tapped, forgetTapped] = useMapPress({ map, layer, noteAt, onMark: pressMark, onElse: areas.press });

  const showBox = (box: NonNullable<Answer['extent']>['bounds']) =>
    fitBox(map, box, withCoveredEdges(map, insets), {
      marginPx: RESULTS_MARGIN_PX,
      maxZoom: RESULTS_ZOOM_MAX,
    });
  const { measured, measure, stop } = useMeasuring(focusCursor);
  const tools = useAreaTools(map, {
    onShowBox: showBox,
    onStart() {
      setStack(null);
      setFocused(null);
      stop();
    },
    onEnd: focusCursor,
  });
  const { isDrawing } = tools;
  const startMeasuring = (from: Here['at'] | null) => {
    setStack(null);
    tools.giveWay();
    measure(from);
  };
  const hasPlaces = shownLayer === 'points';
  const hasMarks = shownLayer !== 'provinces';
  const closeCards = useCallback(() => {
    setStack(null);
    closeArea();
    forgetTapped();
  }, [setStack, closeArea, forgetTapped]);
  const menu = useMenu({
    map,
    layer,
    insets,
    hasPlaces,
    isBusy: isDrawing,
    onOpen: closeCards,
    onKeyboard: focusCursor,
  });
  const focusMark = useCallback(
    (mark: Mark | null) => {
      setFocused(mark);
      setStaleHover(hover);
    },
    [hover],
  );
  const showAll = () => {
    const extent = engine.getState().answer?.extent;
    if (extent) showBox(extent.bounds);
  };
  const fresh = hover !== null && hover === staleHover ? null : hover;
  const shownMark =
    stack || areas.area || menu.here || isDrawing ? null : fresh?.kind === 'mark' ? fresh.mark : focused;
  usePointing(map, shownMark);
  useMembers(layer, shownMark ?? stack);

  const note = shownMark || areas.area || isDrawing ? null : fresh?.kind === 'note' ? fresh : tapped;

  const isCompact = compact !== null;
  const mapTools: MapToolsProps = {
    onlyView: {
      isOn: onlyView.isFollowing,
      onToggle: onlyView.isFollowing ? onlyView.clear : onlyView.follow,
    },
    draw: { isOn: isDrawing, onToggle: tools.toggle },
    measure: {
      isOn: measured !== null,
      onToggle: () => (measured ? stop() : startMeasuring(null)),
    },
  };

  const areaLine = <AreaLine map={map} areas={areas.inLine} onOpen={openArea} />;

  return (
    <>
      <ChosenBorders map={map} onFailed={setLinesFailed} />
      {hasMarks && (
        <PlacesInList
          map={map}
          layer={layer}
          areas={areas}
          isCovered={stack !== null || areas.area !== null}
          onOpen={open}
          onArea={openArea}
        />
      )}
      {!hasMarks && (
        <ProvincesOverlay
          map={map}
          insets={insets}
          noteAt={noteAt}
          cursor={cursor}
          onShowAll={showAll}
          onMenu={(at) => (at ? menu.openAt(...at) : menu.openOn(null))}
        />
      )}
      {foundPlace && <FoundPlaceMark map={map} insets={insets} place={foundPlace} onKeyboard={focusCursor} />}
      {hasMarks && (
        <KeyboardCursor
          ref={cursor}
          map={map}
          layer={layer}
          insets={insets}
          mark={focused}
          onMark={focusMark}
          onOpen={open}
          onShowAll={showAll}
          onMenu={menu.openOn}
        />
      )}
      <NamesOnMap map={map} areas={areas.atNames} onOpen={openArea} />
      <Areas
        map={map}
        insets={insets}
        isEditing={tools.isEditing}
        isFollowing={onlyView.isFollowing}
        draft={tools.draft}
      />
      <div className={styles.overlay} data-compact={isCompact || undefined} data-open-map>
        <Notes
          map={map}
          onShowAll={showAll}
          onShowBox={showBox}
          hasBasemapFailed={hasBasemapFailed || haveLinesFailed}
          hasEventFailed={hasEventFailed}
          isCompact={isCompact}
          isDrawing={isDrawing}
          areas={areaLine}
        >
          {isDrawing ? (
            <DrawBar
              map={map}
              insets={insets}
              onDraft={tools.setDraft}
              onRing={tools.take}
              onCancel={tools.end}
            />
          ) : (
            // On a small map there is room for what is being done alone.
            !(measured && isSmall) && (
              <PlaceBar
                onlyView={onlyView}
                isEditing={tools.isEditing}
                onEdit={tools.setEditing}
                onCleared={() => cursor.current?.focus({ preventScroll: true })}
              />
            )
          )}
          {measured && (
            <Measuring
              key={measured.id}
              map={map}
              layer={layer}
              insets={insets}
              snaps={hasPlaces}
              from={measured.from}
              focused={focused}
              onClose={stop}
              onKeyboard={focusCursor}
            />
          )}
        </Notes>
        <Controls map={map} onShowAll={showAll} isCompact={isCompact}>
          {compact === null ? (
            <MapTools {...mapTools} />
          ) : (
            compact.hasButton && (
              <IconButton
                {...STOP}
                variant="bare"
                label={t('layers')}
                aria-haspopup="dialog"
                onClick={() => compact.onOpen(true)}
              >
                <Layers size={16} strokeWidth={1.75} />
              </IconButton>
            )
          )}
        </Controls>
        {isCompact ? (
          <div className={styles.below}>
            {areaLine}
            <Elsewhere map={map} onShowAll={showAll} onShowBox={showBox} />
            <Credits map={map} isSmall />
          </div>
        ) : (
          <>
            <Legend map={map} insets={insets} claims={claims} />
            <Credits map={map} isSmall={isSmall} />
          </>
        )}
      </div>
      {compact?.isOpen && (
        <LayersDialog
          {...mapTools}
          boundaries={
            <BoundaryChoice map={map} insets={insets} claims={claims} onShow={() => compact.onOpen(false)} />
          }
          onClose={() => compact.onOpen(false)}
        >
          <LegendEntries />
        </LayersDialog>
      )}
      {shownMark && <MarkTooltip map={map} insets={insets} mark={shownMark} />}
      {note && <NoteTooltip map={map} insets={insets} text={note.text} x={note.x} y={note.y} />}
      <OpenLists
        map={map}
        insets={insets}
        isSmall={isSmall}
        stack={stack}
        onCloseStack={() => setStack(null)}
        areas={areas}
        onSelect={(key) => void select(key, null)}
        onKeyboard={focusCursor}
      />
      {menu.here && (
        <MenuOfPoint
          key={menu.here.at.join()}
          map={map}
          insets={insets}
          here={menu.here}
          onClose={menu.close}
          onMeasure={startMeasuring}
        />
      )}
    </>
  );
}
