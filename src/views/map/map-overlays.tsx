// Owns everything on the map that is not the map: events, tooltip, lists, keyboard, buttons, legend, credits. In a chunk
// that loads after the map, which can be moved without.
import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useView } from '../../link/use-view.ts';
import { IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Layers } from '../../ui/later-icons.tsx';
import { STOP } from '../../ui/use-roving.ts';
import { AreaLine } from './area-counts/area-line.tsx';
import { NamesOnMap } from './area-counts/names-on-map.tsx';
import { useAreas } from './area-counts/use-areas.ts';
import { Areas } from './areas/areas.tsx';
import { useAreaTools } from './areas/use-area-tools.ts';
import { useOnlyView } from './areas/use-only-view.ts';
import { ChosenBorders } from './borders/chosen-borders.tsx';
import { useBorderInSight } from './borders/use-border-in-sight.ts';
import { useClaims } from './boundaries/use-claims.ts';
import type { Insets } from './camera/insets.ts';
import { useShowResults } from './camera/use-show-results.ts';
import { useSmall } from './camera/use-small.ts';
import type { Compact } from './compact.ts';
import { Controls } from './controls.tsx';
import { Doing } from './doing.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Foot } from './foot.tsx';
import { type FoundPlace, FoundPlaceMark } from './found-place/found-place.tsx';
import { LayersDialog } from './layers-dialog.tsx';
import { BoundaryChoice } from './legend/boundary-choice.tsx';
import { LegendEntries } from './legend/legend.tsx';
import { MapTools, type MapToolsProps } from './map-tools.tsx';
import styles from './map-view.module.css';
import { isStack, type Mark } from './marks/marks.ts';
import { useEventLayer } from './marks/use-event-layer.ts';
import { useNewsOnMap } from './marks/use-news-on-map.ts';
import { useMeasuring } from './measure/use-measuring.ts';
import { Notes } from './notes.tsx';
import { OpenLists } from './open-lists.tsx';
import { PlacesInList } from './places/places-in-list.tsx';
import { MenuOfPoint } from './point-menu/menu-of-point.tsx';
import { useMenu } from './point-menu/use-menu.ts';
import type { Here } from './point-menu/what-is-here.ts';
import { KeyboardCursor } from './pointing/keyboard-cursor.tsx';
import { MarkTooltip, NoteTooltip } from './pointing/tooltip.tsx';
import { useFocusedMark } from './pointing/use-focused-mark.ts';
import { type NoteAt, useHover } from './pointing/use-hover.ts';
import { useMembers } from './pointing/use-members.ts';
import { useNoteAt } from './pointing/use-note-at.ts';
import { usePointing } from './pointing/use-pointing.ts';
import { useSelection, useSelectionInSight } from './pointing/use-selection.ts';
import { useStack } from './pointing/use-stack.ts';
import { ProvincesOverlay } from './provinces/provinces-overlay.tsx';
import { useProvinceNames } from './provinces/use-province-names.ts';
import { texts } from './texts.ts';
import { useMapPress } from './use-map-press.ts';
import { useOpenEvent } from './use-open-event.ts';

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly foundPlace: FoundPlace | null;
  /** What a file of the background ended with. */
  readonly basemapFailure: string | null;
  readonly compact: Compact | null;
  readonly isForSelected: boolean;
};

export function MapOverlays(props: Props) {
  const { map, insets, foundPlace, basemapFailure, compact, isForSelected } = props;
  const t = useTexts(texts);
  const cursor = useRef<HTMLDivElement>(null);
  const focusCursor = useCallback(() => cursor.current?.focus({ preventScroll: true }), []);
  const isSmall = useSmall(map);

  const shownLayer = useView((view) => view.layer);
  // Shown alone, it is there to be looked at: what its tools ask for would be other events.
  const hasTools = useView((view) => view.embed === null);
  const layer = useEventLayer(map);
  useNewsOnMap(layer);
  useProvinceNames(map);
  const claims = useClaims(map);
  const boundaryNoteAt = useNoteAt(map, claims.noteAt);
  const areas = useAreas(map, basemapFailure !== null, focusCursor);
  const { noteAt: areaNoteAt, close: closeArea } = areas;
  const noteAt: NoteAt = useCallback(
    (position, reach) => areaNoteAt(position) ?? boundaryNoteAt(position, reach),
    [areaNoteAt, boundaryNoteAt],
  );
  const hover = useHover(map, layer, noteAt);
  const { mark: selected, area: selectedArea } = useSelection();
  useSelectionInSight(map, selected, insets, isForSelected);
  useBorderInSight(map, insets);

  const onlyView = useOnlyView(map, insets);
  const { focused, focusMark, forgetFocused, pointed } = useFocusedMark(layer, hover);
  const [stack, setStack] = useStack(map, layer, focusCursor);
  const { pending, hasFailed: hasEventFailed, openEvent } = useOpenEvent();
  const [haveLinesFailed, setLinesFailed] = useState(false);
  useEffect(() => layer.show({ selected: pending ?? selected }), [layer, pending, selected]);

  const open = useCallback(
    (mark: Mark) => {
      closeArea();
      setStack(isStack(mark) ? mark : null);
      if (!isStack(mark)) void openEvent(mark.key, mark);
    },
    [openEvent, setStack, closeArea],
  );
  const openArea: typeof areas.open = (group, at) => {
    setStack(null);
    areas.open(group, at);
  };

  const pressMark = useCallback(
    (mark: Mark | null) => {
      forgetFocused();
      if (mark) open(mark);
      else setStack(null);
    },
    [open, setStack, forgetFocused],
  );
  const [tapped, forgetTapped] = useMapPress({ map, layer, noteAt, onMark: pressMark, onElse: areas.press });

  const { showBox, showAll } = useShowResults(map, insets);
  const measuring = useMeasuring(focusCursor);
  const { measured, measure, stop } = measuring;
  const tools = useAreaTools(map, {
    onShowBox: showBox,
    onStart() {
      setStack(null);
      forgetFocused();
      stop();
    },
    onEnd: focusCursor,
  });
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
    isBusy: tools.isDrawing,
    onOpen: closeCards,
    onKeyboard: focusCursor,
  });
  const shownMark =
    stack || areas.area || menu.here || tools.isDrawing
      ? null
      : pointed?.kind === 'mark'
        ? pointed.mark
        : focused;
  usePointing(map, shownMark);
  useMembers(layer, shownMark ?? stack);

  // It would lie over what is being drawn or measured.
  const isBusy = tools.isDrawing || measured !== null;
  const note = shownMark || areas.area || isBusy ? null : pointed?.kind === 'note' ? pointed : tapped;

  const mapTools: MapToolsProps = {
    onlyView: {
      isOn: onlyView.isFollowing,
      onToggle: onlyView.isFollowing ? onlyView.clear : onlyView.follow,
    },
    draw: { isOn: tools.isDrawing, onToggle: tools.toggle },
    measure: { isOn: measured !== null, onToggle: () => (measured ? stop() : startMeasuring(null)) },
  };

  const areaLine = <AreaLine map={map} areas={areas} chosen={selectedArea} onOpen={openArea} />;
  const elsewhere = (
    <Elsewhere map={map} insets={insets} areas={areas} onShowAll={showAll} onShowBox={showBox} />
  );

  return (
    <>
      <ChosenBorders map={map} onFailed={setLinesFailed} />
      {hasMarks && (
        <PlacesInList
          map={map}
          layer={layer}
          insets={insets}
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
      <NamesOnMap map={map} areas={areas.atNames} chosen={selectedArea} onOpen={openArea} />
      <Areas
        map={map}
        insets={insets}
        isEditing={tools.isEditing}
        isFollowing={onlyView.isFollowing}
        draft={tools.draft}
      />
      <div
        className={styles.overlay}
        data-compact={compact !== null || undefined}
        data-beside={compact?.isBeside || undefined}
        data-open-map
      >
        <Notes
          basemapFailure={basemapFailure ?? (haveLinesFailed ? '' : null)}
          hasEventFailed={hasEventFailed}
          isCompact={compact !== null}
          isDrawing={tools.isDrawing}
          areas={areaLine}
        >
          <Doing
            map={map}
            layer={layer}
            insets={insets}
            isSmall={isSmall}
            onlyView={onlyView}
            tools={tools}
            measuring={measuring}
            snaps={hasPlaces}
            focused={focused}
            onKeyboard={focusCursor}
          />
        </Notes>
        <Controls map={map} onShowAll={showAll} isCompact={compact !== null}>
          {compact === null
            ? hasTools && <MapTools {...mapTools} />
            : compact.hasButton && (
                <IconButton
                  {...STOP}
                  variant="bare"
                  label={t('layers')}
                  aria-haspopup="dialog"
                  onClick={() => compact.onOpen(true)}
                >
                  <Layers size={16} strokeWidth={1.75} />
                </IconButton>
              )}
        </Controls>
        <Foot
          map={map}
          insets={insets}
          claims={claims}
          elsewhere={elsewhere}
          areaLine={compact === null ? null : areaLine}
        />
      </div>
      {compact?.isOpen && (
        <LayersDialog
          tools={hasTools ? mapTools : null}
          boundaries={
            <BoundaryChoice map={map} insets={insets} claims={claims} onShow={() => compact.onOpen(false)} />
          }
          onTool={compact.onTool}
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
        onSelect={(key) => void openEvent(key, null)}
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
