// Owns the worker that searches places: it reads the index when it starts and answers one text after another.
import { type FoundPlace, findPlaces } from './find-places.ts';
import { readPlaceIndex } from './place-index.ts';

/** `address` of the index, absolute; the same in every message. An empty text has the index read, and finds nothing. */
export type PlaceQuestion = {
  readonly id: number;
  readonly address: string;
  readonly text: string;
  readonly limit: number;
};
export type PlaceAnswer = { readonly id: number } & (
  | { readonly places: readonly FoundPlace[] }
  | { readonly failure: string }
);

const TIMEOUT_MS = 30_000;

async function load(address: string) {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`The index of places could not be read: HTTP ${response.status}.`);
  return readPlaceIndex(await response.json());
}

let index: ReturnType<typeof load> | null = null;

self.onmessage = async ({ data: { id, address, text, limit } }: MessageEvent<PlaceQuestion>) => {
  const answer = (reply: PlaceAnswer) => self.postMessage(reply);
  try {
    index ??= load(address);
    answer({ id, places: findPlaces(await index, text, limit) });
  } catch (error) {
    // The next question asks for the file again.
    index = null;
    answer({ id, failure: error instanceof Error ? error.message : String(error) });
  }
};
