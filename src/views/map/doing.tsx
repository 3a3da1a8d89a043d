// Owns what the map's corner holds of what is asked of places and done on the map: the part of the map in the filter, an area that is being drawn, a distance.
import type { Map as LeafletMap } from 'leaflet';
import { DrawBar } from './areas/draw-bar.tsx';
import { PlaceBar } from './areas/place-bar.tsx';
import type { useAreaTools } from './areas/use-area-tools.ts';
import type { useOnlyView } from './areas/use-only-view.ts';
import type { Insets } from './camera/insets.ts';
import type { EventLayer } from './marks/event-layer.ts';
import type { Mark } from './marks/marks.ts';
import { Measuring } from './measure/measuring.tsx';
import type { useMeasuring } from './measure/use-measuring.ts';

type Props = {
  readonly map: LeafletMap;
  readonly layer: EventLayer;
  readonly insets: Insets;
  readonly isSmall: boolean;
  readonly onlyView: ReturnType<typeof useOnlyView>;
  readonly tools: ReturnType<typeof useAreaTools>;
  readonly measuring: ReturnType<typeof useMeasuring>;
  /** Whether a measured distance begins and ends at marks that are near. */
  readonly snaps: boolean;
  readonly focused: Mark | null;
  /** The keyboard goes back to the map. */
  readonly onKeyboard: () => void;
};

export function Doing(props: Props) {
  const { map, layer, insets, isSmall, onlyView, tools, snaps, focused, onKeyboard } = props;
  const { measured, stop } = props.measuring;
  return (
    <>
      {tools.isDrawing ? (
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
            onCleared={onKeyboard}
          />
        )
      )}
      {measured && (
        <Measuring
          key={measured.id}
          map={map}
          layer={layer}
          insets={insets}
          snaps={snaps}
          from={measured.from}
          focused={focused}
          onClose={stop}
          onKeyboard={onKeyboard}
        />
      )}
    </>
  );
}
