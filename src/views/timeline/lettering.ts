// Owns the words on the timeline as pictures: to draw text on a canvas makes the browser resolve the styles of the page,
// so they are drawn when they change and copied with every frame.
import type { Reach } from '../../api/get-reach.ts';
import type { Palette } from '../../canvas/palette.ts';
import { KeptPicture, makePicture, type PictureSize } from '../../canvas/picture.ts';
import { axisLabels } from '../../words/axis-labels.ts';
import type { Plot } from './plot.ts';
import type { Domain, Scale } from './time-axis.ts';

type Subject = PictureSize & {
  readonly plot: Plot;
  readonly domain: Domain;
  readonly scale: Scale;
  readonly reach: Reach | null;
  readonly today: number | null;
  readonly todayName: string;
  readonly reachName: string;
  readonly palette: Palette;
};

const LABEL_BASELINE_PX = 16;
/** Room of a number beside the plot. */
const NUMBER_HEIGHT_PX = 16;
const NUMBER_GAP_PX = 5;
const MOST_NUMBERS = 64;

export class Lettering {
  readonly #axis = new KeptPicture();
  #numbers = new Map<string, ImageBitmap>();
  #numbersOf: Pick<Subject, 'palette' | 'pixelRatio'> | null = null;

  /** Copies the names over the plot (today, the end of collection) and the labels under it. */
  drawAxis(context: CanvasRenderingContext2D, subject: Subject): void {
    const { heightPx, pixelRatio, plot } = subject;
    const { palette, domain, scale, reach, reachName, today, todayName } = subject;
    // A scale is known by two of its points, the plot by the size.
    const of = [palette, domain.startDay, domain.endDay, scale.toX(0), scale.pxPerDay];
    const axis = this.#axis.show(subject, [...of, reach, reachName, today, todayName], (on) => {
      on.font = palette.axisFont;
      paintToday(on, subject);
      paintReach(on, subject);
      paintLabels(on, subject);
    });
    const strip = (top: number, bottom: number) => {
      const y = Math.round(top * pixelRatio);
      const height = Math.round(bottom * pixelRatio) - y;
      if (height > 0)
        context.drawImage(
          axis,
          0,
          y,
          axis.width,
          height,
          0,
          top,
          axis.width / pixelRatio,
          height / pixelRatio,
        );
    };
    strip(0, plot.top);
    strip(plot.bottom, heightPx);
  }

  /** Copies a number beside the plot, its middle at `y`. */
  drawNumber(context: CanvasRenderingContext2D, subject: Subject, text: string, y: number): void {
    const { palette, pixelRatio, plot } = subject;
    const of = this.#numbersOf;
    if (of?.palette !== palette || of.pixelRatio !== pixelRatio || this.#numbers.size > MOST_NUMBERS) {
      this.#closeNumbers();
      this.#numbersOf = { palette, pixelRatio };
    }
    let picture = this.#numbers.get(text);
    if (picture === undefined) {
      picture = makePicture({ widthPx: plot.left, heightPx: NUMBER_HEIGHT_PX, pixelRatio }, (on) => {
        on.font = palette.axisFont;
        on.textBaseline = 'middle';
        on.textAlign = 'right';
        on.fillStyle = palette.inkFaint;
        on.fillText(text, plot.left - NUMBER_GAP_PX, NUMBER_HEIGHT_PX / 2 + 0.5);
      });
      this.#numbers.set(text, picture);
    }
    context.drawImage(
      picture,
      0,
      y - NUMBER_HEIGHT_PX / 2,
      picture.width / pixelRatio,
      picture.height / pixelRatio,
    );
  }

  /** Gives the pictures' memory back at once. */
  close(): void {
    this.#axis.close();
    this.#closeNumbers();
  }

  #closeNumbers(): void {
    for (const number of this.#numbers.values()) number.close();
    this.#numbers.clear();
  }
}

/** Where the name of today begins, px; null where today is not in sight. */
function startOfToday(context: OffscreenCanvasRenderingContext2D, subject: Subject): number | null {
  const { plot, scale, domain, today, todayName } = subject;
  if (today === null || today < domain.startDay || today >= domain.endDay) return null;
  const x = Math.round(scale.toX(today + 0.5));
  const before = x - context.measureText(todayName).width - 4;
  return before >= plot.left ? before : x + 5;
}

function paintToday(context: OffscreenCanvasRenderingContext2D, subject: Subject): void {
  const { plot, palette, todayName } = subject;
  const start = startOfToday(context, subject);
  if (start === null) return;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fillStyle = palette.inkFaint;
  context.fillText(todayName, start, plot.top - 5);
}

/** Over the time of which nothing was collected: until when it was. Where that is narrow, before it; not over the name of today. */
function paintReach(context: OffscreenCanvasRenderingContext2D, subject: Subject): void {
  const { plot, palette, scale, reach, reachName } = subject;
  if (reach === null) return;
  const x = Math.round(scale.toX(reach.thinDay + 1));
  if (x >= plot.right || x <= plot.left) return;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'right';
  context.fillStyle = palette.inkFaint;
  const left = plot.right - context.measureText(reachName).width;
  const today = startOfToday(context, subject);
  const isTaken = today !== null && today + context.measureText(subject.todayName).width + 8 > left;
  if (left >= plot.left && !isTaken) context.fillText(reachName, plot.right, plot.top - 5);
}

function paintLabels(
  context: OffscreenCanvasRenderingContext2D,
  { plot, palette, scale, domain }: Subject,
): void {
  const measure = (text: string) => context.measureText(text).width;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const { xPx, text } of axisLabels(domain, scale, plot.right + 16, measure)) {
    context.fillStyle = palette.line;
    context.fillRect(Math.round(xPx), plot.bottom, 1, 4);
    context.fillStyle = palette.inkFaint;
    context.fillText(text, Math.round(xPx), plot.bottom + LABEL_BASELINE_PX);
  }
}
