// Owns a playback under way: its clock, and what it does to the timeline. Dates are in hand while it plays, as in a drag.
import type { DayRange } from '../../matching/shown-days.ts';
import { nextOf, type PlaybackSettings, scoreOf } from './playback.ts';
import type { Stage } from './stage.ts';
import { type Ends, isSameRange } from './time-axis.ts';

export type Player = ReturnType<typeof createPlayer>;

export type PlayerOptions = {
  readonly stage: Stage;
  readonly settings: () => PlaybackSettings;
  /** The dates at which a playback pauses or ends: one step of the history. */
  readonly commit: (range: DayRange) => void;
  readonly onPlaying: (isPlaying: boolean) => void;
};

export function createPlayer({ stage, settings, commit, onPlaying }: PlayerOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: Ends | null = null;
  let lastDay = 0;
  /** Where a cumulative one was paused, so that it goes on to the same end: the dates then say only how far it came. */
  let paused: { readonly at: Ends; readonly lastDay: number } | null = null;

  const isPlaying = () => shown !== null;

  function show(ends: Ends) {
    shown = ends;
    stage.takeInHand(ends);
    stage.time.reveal(ends.to + 1);
    timer = setTimeout(advance, 1000 / settings().speed);
  }

  function advance() {
    // Somebody else has set the dates meanwhile (Back, a preset): theirs stand.
    if (shown === null || !isSameRange(stage.range(), shown)) return end();
    const next = nextOf(shown, lastDay, settings());
    if (next === null) return pause();
    show(next);
  }

  function end() {
    clearTimeout(timer);
    shown = null;
    onPlaying(false);
  }

  function pause() {
    if (shown === null) return;
    const at = shown;
    end();
    if (!isSameRange(stage.range(), at)) return;
    paused = settings().mode === 'cumulative' ? { at, lastDay } : null;
    const range = stage.release();
    if (range !== null) commit(range);
  }

  return {
    isPlaying,
    play() {
      if (isPlaying() || !stage.isReady()) return;
      const range = stage.range();
      const isResumed = settings().mode === 'cumulative' && paused !== null && isSameRange(range, paused.at);
      const resumed = isResumed ? paused : null;
      const onward = resumed && nextOf(resumed.at, resumed.lastDay, settings());
      const score = scoreOf(range, stage.time.eventDays().bulk, settings());
      lastDay = onward ? (resumed?.lastDay ?? score.lastDay) : score.lastDay;
      onPlaying(true);
      show(onward ?? score.first);
    },
    pause,
    /** Gives the dates back as they were before. */
    cancel() {
      if (shown === null) return;
      const at = shown;
      end();
      if (isSameRange(stage.range(), at)) stage.cancel();
    },
  };
}
