// Owns painting on a canvas what a brush is asked for. Fonts are those of the page, so nothing is asked for anew.
import type { Brush, Font, Matrix, Paint } from './brush.ts';
import { hatch } from './hatch.ts';

type Context = CanvasRenderingContext2D;

const fontOf = ({ style, weight, sizePx, family }: Font) => `${style} ${weight} ${sizePx}px ${family}`;

export function measureText(context: Context, text: string, font: Font): ReturnType<Brush['measure']> {
  context.font = fontOf(font);
  const { width, fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(text);
  return { width, up, down };
}

/** A colour of the page, however it is written there, as every program reads it: `#rrggbb`, and how much of it is seen. */
export function plainColour(context: Context, colour: string): Paint {
  context.clearRect(0, 0, 1, 1);
  context.globalAlpha = 1;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { colour: `#${hex}`, alpha: alpha / 255 };
}

/** The origin is where the context has it now. */
export function canvasBrush(context: Context): Brush {
  const base = context.getTransform();
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  const begin = ({ colour, alpha }: Paint, matrix?: Matrix) => {
    context.setTransform(matrix ? base.multiply(new DOMMatrix([...matrix])) : base);
    context.globalAlpha = alpha;
    context.fillStyle = colour;
  };
  return {
    box({ left, top, right, bottom }, radius, fill) {
      begin(fill);
      context.beginPath();
      context.roundRect(left, top, right - left, bottom - top, radius);
      context.fill();
    },
    hatch(box, ink) {
      begin(ink);
      hatch(context, box, ink.colour);
    },
    text(text, x, y, font, ink, matrix) {
      begin(ink, matrix);
      context.font = fontOf(font);
      context.fillText(text, x, y);
    },
    path(d, matrix, fill, stroke) {
      const path = new Path2D(d);
      if (fill) {
        begin(fill, matrix);
        context.fill(path);
      }
      if (!stroke) return;
      begin(stroke, matrix);
      context.strokeStyle = stroke.colour;
      context.lineWidth = stroke.width;
      context.setLineDash([...stroke.dash]);
      context.stroke(path);
      context.setLineDash([]);
    },
    measure: (text, font) => measureText(context, text, font),
  };
}
