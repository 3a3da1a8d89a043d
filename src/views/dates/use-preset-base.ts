// Owns from which day ready-made dates count back, as the page knows it: the end of collection, or the newest event.
import { reachOf } from '../../api/get-reach.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useEventDays } from '../../engine/client/use-event-days.ts';
import { type PresetBase, presetBase } from './presets.ts';
import { useNewestDay } from './use-newest-day.ts';

/** Null while no event is in. */
export function usePresetBase(): PresetBase | null {
  const newestDay = useNewestDay(useEventDays());
  const reach = useShownMeta(reachOf) ?? null;
  return newestDay === null ? null : presetBase(newestDay, reach);
}
