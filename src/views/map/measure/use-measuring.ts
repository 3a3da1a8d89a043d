// Owns whether something is being measured, and from where.
import { useCallback, useState } from 'react';
import type { LngLat } from '../../../geo/sphere.ts';

/** From a point, or from none yet; another `id` is another measuring. */
type Measured = { readonly from: LngLat | null; readonly id: number };

type MeasuringState = {
  readonly measured: Measured | null;
  readonly measure: (from: LngLat | null) => void;
  readonly stop: () => void;
};

/** `onKeyboard`: the keyboard goes on in the map. It must stay the same function. */
export function useMeasuring(onKeyboard: () => void): MeasuringState {
  const [measured, setMeasured] = useState<Measured | null>(null);
  return {
    measured,
    measure: useCallback(
      (from) => {
        setMeasured((before) => ({ from, id: (before?.id ?? 0) + 1 }));
        onKeyboard();
      },
      [onKeyboard],
    ),
    stop: useCallback(() => {
      setMeasured(null);
      onKeyboard();
    }, [onKeyboard]),
  };
}
