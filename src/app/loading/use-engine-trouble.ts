// Owns what is said when the worker that filters and counts cannot be had, or not all of it: what happened, and what helps.
import { useEngineState } from '../../engine/client/use-engine.ts';
import { useWhyNotLoaded } from '../../ui/use-why-not-loaded.ts';
import { texts } from '../texts.ts';

/** Of the worker's script, as index.html starts it; in development it does not. */
function workerAddress(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=worker]')?.href ?? 'worker';
}

type Trouble = {
  readonly words: string;
  /** A reload helps, trying again does not. */
  readonly needsReload: boolean;
};

/** Null while the worker answers; undefined until it is known why it does not. */
export function useEngineTrouble(): Trouble | null | undefined {
  const failure = useEngineState(({ workerFailure }) => workerFailure);
  const later = useEngineState(({ laterModuleFailure, failure }) => failure && laterModuleFailure);
  const error = failure === null ? later : failure === 'lost' ? workerAddress() : null;
  const why = useWhyNotLoaded(error);
  if (failure === 'crashed' || failure === 'refused')
    return { words: texts.t(`worker-${failure}`), needsReload: false };
  if (why === null) return error === null ? null : undefined;
  // Its script is there and was not let run.
  const cause = why === 'unknown' ? (failure === 'lost' ? 'refused' : 'lost') : why;
  return { words: texts.t(`worker-${cause}`), needsReload: cause === 'newer' };
}
