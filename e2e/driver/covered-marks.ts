// The marks that the map has painted, and which of them lie under something that stands over it.
import type { Locator } from '@playwright/test';

type Marks = {
  /** Those whose middle is on the map and not under the bar at its foot or the column of buttons beside it. */
  readonly inSight: number;
  /** Of these the ones under buttons and lines: where they are, px of the map. Bar and column are its edges. */
  readonly covered: readonly string[];
};

/** Painted pixels that touch each other are a mark. */
export function coveredMarks(map: Locator): Promise<Marks> {
  return map.evaluate((view) => {
    const canvas = view.querySelector<HTMLCanvasElement>('.leaflet-sarhad-events-pane canvas');
    if (!canvas?.width || !canvas.height) return { inSight: 0, covered: [] };
    // Reading changes how a canvas is kept.
    const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!context) throw new Error('no canvas to copy to');
    context.drawImage(canvas, 0, 0);
    /** More than this of its alpha is no shadow, of 255. */
    const PAINTED = 100;
    /** Fewer pixels are no mark. */
    const LEAST = 20;
    const { width, height } = canvas;
    const { data } = context.getImageData(0, 0, width, height);
    const frame = view.getBoundingClientRect();
    const place = canvas.getBoundingClientRect();
    const px = place.width / width;
    const boxOf = (thing: Element) => {
      const { left, top, right, bottom } = thing.getBoundingClientRect();
      return {
        left: left - frame.left,
        top: top - frame.top,
        right: right - frame.left,
        bottom: bottom - frame.top,
      };
    };
    const isPainted = (at: number) => (data[4 * at + 3] ?? 0) > PAINTED;
    const seen = new Uint8Array(width * height);
    const marks: { left: number; top: number; right: number; bottom: number }[] = [];
    for (let start = 0; start < seen.length; start++) {
      if (seen[start] || !isPainted(start)) continue;
      let [count, left, top, right, bottom] = [0, width, height, 0, 0];
      const open = [start];
      seen[start] = 1;
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        const x = at % width;
        const y = (at - x) / width;
        count++;
        [left, right, top, bottom] = [
          Math.min(left, x),
          Math.max(right, x + 1),
          Math.min(top, y),
          Math.max(bottom, y + 1),
        ];
        const beside = [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width];
        for (const next of beside) {
          if (seen[next] !== 0 || !isPainted(next)) continue;
          seen[next] = 1;
          open.push(next);
        }
      }
      const [dx, dy] = [place.left - frame.left, place.top - frame.top];
      if (count >= LEAST)
        marks.push({
          left: left * px + dx,
          top: top * px + dy,
          right: right * px + dx,
          bottom: bottom * px + dy,
        });
    }
    const foot = view.querySelector('[data-foot]');
    const edge = foot ? boxOf(foot).top : frame.height;
    const column = view.querySelector('[data-beside] > [data-map-controls]');
    const side = column ? boxOf(column).left : frame.width;
    const over = Array.from(
      view.querySelectorAll(
        '[data-over-map]:not(dialog *, [data-foot] *, [data-beside] > [data-map-controls])',
      ),
      boxOf,
    ).filter(({ left, right }) => right > left);
    const middleOf = ({ left, top, right, bottom }: (typeof marks)[number]) =>
      [(left + right) / 2, (top + bottom) / 2] as const;
    const inSight = marks.filter((mark) => {
      const [x, y] = middleOf(mark);
      return x > 0 && x < side && y > 0 && y < edge;
    });
    const covered = inSight.filter((mark) =>
      over.some(
        ({ left, top, right, bottom }) =>
          mark.left < right - 1 && mark.right > left + 1 && mark.top < bottom - 1 && mark.bottom > top + 1,
      ),
    );
    const words = ({ left, top, right, bottom }: (typeof marks)[number]) =>
      [left, top, right, bottom].map(Math.round).join();
    return { inSight: inSight.length, covered: covered.map(words) };
  });
}
