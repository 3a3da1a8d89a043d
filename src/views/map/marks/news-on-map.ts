// Owns the dots on the map of what was taken in last: at each mark that is, or holds, an event that is new or corrected. Loaded when something is.
import type { Palette } from '../../../canvas/palette.ts';
import { getNews, subscribeNews } from '../../../cards/news.ts';
import type { EngineClient } from '../../../engine/client/client.ts';
import { type Camera, firstCopy } from '../camera/camera.ts';
import type { EventLayer } from './event-layer.ts';
import { isStack, type Marks, markAt, nameOf } from './marks.ts';

/** Of the marks, before it is asked what is in them. */
const REST_MS = 150;
/** Of a larger stack its newest events alone are looked through. */
const LOOKED_THROUGH = 1000;
/** CSS px. */
const RADIUS = 3.5;
const HALO = 1.5;
/** Share of a mark's radius, to the right and up: at its rim, beside what stands in it. */
const ASIDE = Math.SQRT1_2;

/** Until it is stopped, by what is returned. */
export function showNewsOnMap(layer: EventLayer, engine: EngineClient): () => void {
  let resting: ReturnType<typeof setTimeout>;
  let asked = 0;
  const look = async () => {
    const { marks } = layer;
    const own = ++asked;
    if (marks === null || marks.cells.kind !== 'stacks' || getNews().size === 0) {
      layer.show({ paintNews: null });
      return;
    }
    const dots = await marksWithNews(marks, engine);
    if (own !== asked) return;
    layer.show({ paintNews: (context, camera, palette) => paintDots(context, dots, marks, camera, palette) });
  };
  const lookSoon = () => {
    clearTimeout(resting);
    resting = setTimeout(() => void look().catch(() => {}), REST_MS);
  };
  lookSoon();
  layer.on('marks', lookSoon);
  const unsubscribe = subscribeNews(lookSoon);
  return () => {
    asked++;
    clearTimeout(resting);
    layer.off('marks', lookSoon);
    unsubscribe();
    layer.show({ paintNews: null });
  };
}

/** Indexes of marks that are news, or hold some that the filter lets pass. */
export async function marksWithNews(marks: Marks, engine: Pick<EngineClient, 'members'>): Promise<number[]> {
  const news = getNews();
  const has = async (index: number): Promise<boolean> => {
    const mark = markAt(marks, index);
    if (mark === null) return false;
    if (!isStack(mark)) return news.has(mark.key);
    return (await engine.members(nameOf(mark), LOOKED_THROUGH)).some((key) => news.has(key));
  };
  const all = await Promise.all(Array.from({ length: marks.cells.size }, (_, index) => has(index)));
  return all.flatMap((isFound, index) => (isFound ? [index] : []));
}

export function paintDots(
  context: CanvasRenderingContext2D,
  dots: readonly number[],
  { x: xs, y: ys, radius }: Marks,
  camera: Camera,
  palette: Palette,
): void {
  const east = (camera.left + camera.width + RADIUS) / camera.scale;
  for (const index of dots) {
    const x = xs[index] ?? 0;
    const aside = (radius[index] ?? 0) * ASIDE;
    const top = (ys[index] ?? 0) * camera.scale - camera.top - aside;
    for (let copy = firstCopy(x, (camera.left - RADIUS) / camera.scale); copy <= east; copy++) {
      const left = copy * camera.scale - camera.left + aside;
      for (const [color, px] of [
        [palette.panel, RADIUS + HALO],
        [palette.accent, RADIUS],
      ] as const) {
        context.beginPath();
        context.arc(left, top, px, 0, 2 * Math.PI);
        context.fillStyle = color;
        context.fill();
      }
    }
  }
}
