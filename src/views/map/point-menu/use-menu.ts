// Owns on what the menu of a point is open: what a gesture or a key has asked for.
import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useState } from 'react';
import type { Insets } from '../camera/insets.ts';
import { middleOf, openArea } from '../camera/use-map-frame.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import type { Mark } from '../marks/marks.ts';
import { markNear, REACH_MOUSE, REACH_TOUCH } from '../pointing/use-hover.ts';
import { usePress } from './use-press.ts';
import { type Here, hereAt, hereOf } from './what-is-here.ts';

type Asked = {
  readonly map: LeafletMap;
  readonly layer: EventLayer;
  readonly insets: Insets;
  /** Whether marks are events at their places: a square of the density layer is no place. */
  readonly hasPlaces: boolean;
  /** Something else is being done with presses on the map. */
  readonly isBusy: boolean;
  /** What else lies open on the map goes. It must stay the same function. */
  readonly onOpen: () => void;
  /** The keyboard goes on in the map. It must stay the same function. */
  readonly onKeyboard: () => void;
};

type MenuState = {
  readonly here: Here | null;
  /** On a mark, else on the middle of the map. */
  readonly openOn: (mark: Mark | null) => void;
  /** On a point of the plane. */
  readonly openAt: (x: number, y: number) => void;
  /** `returnsFocus`: not when something else has taken it. */
  readonly close: (returnsFocus: boolean) => void;
};

export function useMenu({ map, layer, insets, hasPlaces, isBusy, onOpen, onKeyboard }: Asked): MenuState {
  const [here, setHere] = useState<Here | null>(null);
  const open = useCallback(
    (next: Here) => {
      onOpen();
      setHere(next);
    },
    [onOpen],
  );
  const onPress = useCallback(
    (point: { readonly x: number; readonly y: number }, isTouch: boolean) => {
      if (isBusy) return;
      const mark = hasPlaces ? markNear(map, layer, point, isTouch ? REACH_TOUCH : REACH_MOUSE) : null;
      open(hereAt(map, point, mark));
    },
    [map, layer, hasPlaces, isBusy, open],
  );
  usePress(map, onPress);
  return {
    here,
    openOn: (mark) => open(hereAt(map, middleOf(openArea(map, insets)), hasPlaces ? mark : null)),
    openAt: (x, y) => open(hereOf(x, y)),
    close: useCallback(
      (returnsFocus) => {
        setHere(null);
        if (returnsFocus) onKeyboard();
      },
      [onKeyboard],
    ),
  };
}
