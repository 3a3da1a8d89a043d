// Owns the way to the worker that searches places: started when it is warmed or first asked, and again after it has failed.
import { addressInPage } from '../../../api/address-in-page.ts';
import type { FoundPlace } from './find-places.ts';
import type { PlaceAnswer, PlaceQuestion } from './place-worker.ts';

type Waiting = { resolve: (places: readonly FoundPlace[]) => void; reject: (error: Error) => void };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

function fail(message: string): void {
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(new Error(message));
  waiting.clear();
}

function start(): Worker {
  const started = new Worker(new URL('./place-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<PlaceAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('places' in data) asked?.resolve(data.places);
    else asked?.reject(new Error(data.failure));
  };
  started.onerror = ({ message }) => fail(message || 'The search of places could not be started.');
  return started;
}

/** Has the worker started and the index read, so that the first letters need not wait. What fails is asked for again by the first text. */
export const warmPlaces = (): void => void askPlaces('', 0).catch(() => {});

/** Places that a text means, best first. The first call starts the worker, which fetches the index. Rejects where a worker is refused. */
export async function askPlaces(text: string, limit: number): Promise<readonly FoundPlace[]> {
  worker ??= start();
  const id = ++lastId;
  const address = addressInPage('/basemap/place-search.json');
  const question: PlaceQuestion = { id, address, text, limit };
  const answered = new Promise<readonly FoundPlace[]>((resolve, reject) =>
    waiting.set(id, { resolve, reject }),
  );
  worker.postMessage(question);
  return answered;
}
