// Owns the day of the newest event that has happened, from which ready-made dates count back: one wrong date does not set it.
import { useEffect, useState } from 'react';
import { useToday } from '../../cards/use-today.ts';
import { useEngine, useRevision } from '../../engine/client/use-engine.ts';
import type { EventDays } from '../../matching/shown-days.ts';

/**
 * Null without events; until it is known, and where nothing has happened yet, the end of their bulk. The future begins
 * after what counts as today.
 */
export function useNewestDay(eventDays: EventDays | null): number | null {
  const engine = useEngine();
  const revision = useRevision();
  const today = useToday();
  const [newest, setNewest] = useState<number | null>(null);
  useEffect(() => {
    // Asked anew of each revision: another one may have newer events.
    if (revision === null) return;
    let isCurrent = true;
    // A worker that fails says so elsewhere; presets wait.
    engine.newestDay(today).then(
      (day) => isCurrent && setNewest(day),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [engine, today, revision]);
  return newest ?? (eventDays && Math.min(eventDays.bulk.lastDay, today));
}
