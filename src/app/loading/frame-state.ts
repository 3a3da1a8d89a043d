// Owns what is said of the frame on screen or on its way: its revision, its groups, how far it is, why it is not there.
import { ApiFailure, type Failure } from '../../api/failure.ts';
import type { Filter } from '../../contract/filter.ts';
import type { FrameManifest } from '../../contract/frame.ts';

export type FrameState = {
  /** Revision on screen or being loaded; null until the server has said one. */
  readonly revision: number | null;
  readonly isPinned: boolean;
  /** What the server groups events by when there are too many to send each; `isPartly`: but not in the dates chosen. */
  readonly groups: { readonly by: 'day' | 'week'; readonly isPartly: boolean } | null;
  /** 0 to 1 while chunks are on their way, null when all are in. */
  readonly progress: number | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
  /** Shows the newest revision, where a live view shows an earlier one. */
  readonly takeNewest: () => void;
};

/** A request, as far as it is known. */
type Asked<T> = { readonly data: T | undefined; readonly error: unknown };

type Loading = {
  /** The revision that the link pins. */
  readonly asof: Filter['asof'];
  readonly meta: Asked<unknown>;
  readonly manifest: Asked<FrameManifest>;
  readonly chunks: Pick<FrameState, 'progress' | 'failure'>;
};

/** `isAsofUnknown`: the server does not know the pinned revision; the link lets go of it, and nothing has failed. */
export function describeFrame({ asof, meta, manifest, chunks }: Loading): Omit<
  FrameState,
  'retry' | 'takeNewest'
> & {
  readonly isAsofUnknown: boolean;
} {
  // Without a pinned revision a failing meta request matters only while nothing is there: later it is "stale".
  const metaFailure = asof === undefined && meta.data === undefined ? failureOf(meta.error) : null;
  const refused = failureOf(manifest.error);
  const isAsofUnknown = asof !== undefined && refused?.kind === 'http' && refused.status < 500;
  const failure = chunks.failure ?? (isAsofUnknown ? null : refused) ?? metaFailure;
  return {
    revision: manifest.data?.revision ?? null,
    isPinned: asof !== undefined,
    groups: groupsOf(manifest.data),
    progress: failure === null ? (manifest.data ? chunks.progress : 0) : null,
    failure,
    isAsofUnknown,
  };
}

function groupsOf(manifest: FrameManifest | undefined): FrameState['groups'] {
  if (manifest === undefined || manifest.grain === 'event') return null;
  return { by: manifest.grain, isPartly: manifest.chunks.some(({ grain }) => grain === 'event') };
}

const failureOf = (error: unknown): Failure | null => (error instanceof ApiFailure ? error.failure : null);
