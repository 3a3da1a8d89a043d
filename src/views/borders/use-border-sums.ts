// Owns the sums of all borders: asked of the engine when its answers rest, so that a drag costs nothing here.
import { useEffect, useState } from 'react';
import type { Answer, BorderSums } from '../../engine/answers.ts';
import { useEngine } from '../../engine/client/use-engine.ts';

/** A drag has paused when no answer came for so long. */
const PAUSE_MS = 150;

/** `sums` as of the last pause while they are wanted; null until the first are there. */
export function useBorderSums(isWanted: boolean): {
  readonly sums: BorderSums | null;
  /** Events of the selection that concern no border, as of then; none while it is one of borders. */
  readonly elsewhere: number;
  readonly hasFailed: boolean;
  /** Whether it helped. */
  readonly tryAgain: () => Promise<boolean>;
} {
  const engine = useEngine();
  const [sums, setSums] = useState<BorderSums | null>(null);
  const [elsewhere, setElsewhere] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (!isWanted) return;
    setFailed(false);
    let answered: Pick<Answer, 'filter' | 'facets'> | null = null;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    const ask = () => {
      const own = ++latest;
      engine.borders().then(
        (found) => {
          if (own !== latest || found === null) return;
          setSums(found);
          setElsewhere(eventsElsewhere(engine.getState().answer, found));
          setFailed(false);
        },
        // The last sums stay, if there are any.
        () => own === latest && setFailed(true),
      );
    };
    const follow = () => {
      const { answer } = engine.getState();
      // The map's marks change with every pan; what is summed here does not.
      if (answer === null || (answer.facets === answered?.facets && answer.filter === answered.filter))
        return;
      const isFirst = answered === null;
      answered = answer;
      clearTimeout(pause);
      if (isFirst) ask();
      else pause = setTimeout(ask, PAUSE_MS);
    };
    follow();
    const stop = engine.subscribe(follow);
    return () => {
      stop();
      clearTimeout(pause);
      latest = -1;
    };
  }, [engine, isWanted, attempt]);
  const tryAgain = () =>
    engine.borders().then(
      () => {
        setAttempt((count) => count + 1);
        return true;
      },
      () => false,
    );
  return { sums, elsewhere, hasFailed, tryAgain };
}

function eventsElsewhere(answer: Answer | null, { events }: BorderSums): number {
  const { border, within, km } = answer?.filter ?? {};
  if (answer === null || (border ?? within ?? km) !== undefined) return 0;
  return Math.max(0, answer.totals.events - events.reduce((sum, count) => sum + count, 0));
}
