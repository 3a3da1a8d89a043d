// Owns that pictures are drawn once and few at a time: each costs a tenth of a second of a processor, and anybody may ask.
import { Refusal } from '../problems.ts';
import { LruCache } from '../store/lru-cache.ts';

/** `pixels`: of the image for each px of the drawing; one unless given. */
export type RenderPicture = (svg: string, pixels?: number) => Promise<Uint8Array<ArrayBuffer>>;

export type Pictures = {
  /** The picture of this name, painted and rendered unless it is kept. */
  readonly draw: (
    name: string,
    paint: () => Promise<string>,
    pixels?: number,
  ) => Promise<Uint8Array<ArrayBuffer>>;
};

/** Of some 60 kB each. */
const KEPT = 200;
const AT_ONCE = 2;
const MOST_WAITING = 16;

export function createPictures(render: RenderPicture): Pictures {
  const kept = new LruCache<Uint8Array<ArrayBuffer>>(KEPT);
  const waiting: (() => void)[] = [];
  let running = 0;
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) {
      if (waiting.length >= MOST_WAITING) {
        throw new Refusal('unavailable', 'Too many pictures are being drawn; ask again in a few seconds.', {
          headers: { 'Retry-After': '5' },
        });
      }
      // Who is done hands its turn over, so that nobody else takes it in between.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
  return {
    draw: (name, paint, pixels) => kept.get(name, () => inTurn(async () => render(await paint(), pixels))),
  };
}
