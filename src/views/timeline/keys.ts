// Owns the keyboard on the handles: key repeat previews, and letting go commits one step.
import type { DayRange } from '../../matching/shown-days.ts';
import { actOf } from '../../ui/keys.ts';
import { TIMELINE_KEYS } from '../../ui/later-part-keys.ts';
import { press } from './brush.ts';
import type { Stage, StageParts } from './stage.ts';

export function attachKeys(
  { handles }: StageParts,
  stage: Stage,
  commit: (range: DayRange) => void,
): () => void {
  const ending = new AbortController();
  const { signal } = ending;

  const settle = () => {
    const range = stage.release();
    if (range !== null) commit(range);
  };

  for (const name of ['from', 'to'] as const) {
    const handle = handles[name];
    handle.addEventListener(
      'keydown',
      (event) => {
        const act = actOf(TIMELINE_KEYS, event);
        if (!stage.isReady() || act === null) return;
        if (act === 'undo') {
          if (stage.isInHand()) event.stopPropagation();
          return stage.cancel();
        }
        const { startDay, endDay } = stage.time.domain();
        const { firstDay, lastDay } = stage.time.eventDays();
        const shown = {
          from: Math.max(Math.ceil(startDay), Math.min(firstDay, Math.floor(endDay) - 1)),
          to: Math.floor(endDay) - 1,
        };
        const context = { unit: stage.time.unit(), ends: stage.time.ends(), firstDay, lastDay, shown };
        const range = press(act, name, stage.range(), context);
        if (range === null) return;
        event.preventDefault();
        // Held down, it would take the bar and let it go in turns.
        if (act === 'bar' && event.repeat) return;
        stage.takeInHand(range);
        const ends = stage.time.ends();
        stage.time.reveal(name === 'from' ? ends.from : ends.to + 1);
      },
      { signal },
    );
    handle.addEventListener('keyup', settle, { signal });
    handle.addEventListener('blur', settle, { signal });
  }
  return () => ending.abort();
}
