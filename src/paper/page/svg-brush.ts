// Owns writing what a brush is asked for as SVG that stands by itself: a part of the page as a drawing in a file.
import type { Box, Brush, Font, Matrix, Paint, TextSize } from '../../canvas/brush.ts';
import { HATCH_PX } from '../../canvas/hatch.ts';
import { ARABIC_FAMILY, FAMILY } from '../ink.ts';
import { element, escaped, picture, px, type Svg } from '../svg.ts';
import { hasArabic } from '../words.ts';

type Given = {
  readonly measure: (text: string, font: Font) => TextSize;
  /** A colour of the page as every program reads it, `#rrggbb`, and how much of it is seen. */
  readonly plain: (colour: string) => Paint;
};

/** Words of one line, until something else follows. */
type Line = {
  text: string;
  readonly x: number;
  readonly y: number;
  end: number;
  readonly font: Font;
  readonly ink: Paint;
};

export type SvgBrush = Brush & {
  /** The whole file; `title` and `description` for who does not see it. */
  readonly finish: (size: { width: number; height: number; title: string; description: string }) => Svg;
};

/** From line to line of a hatch, px along an edge. */
const STEP_PX = HATCH_PX * Math.SQRT2;

export function svgBrush({ measure, plain }: Given): SvgBrush {
  const parts: Svg[] = [];
  let line: Line | null = null;

  const inks = (name: 'fill' | 'stroke', { colour, alpha }: Paint) => {
    const { colour: hex, alpha: own } = plain(colour);
    const seen = own * alpha;
    return seen === 0
      ? null
      : { [name]: hex, [`${name}-opacity`]: seen < 1 ? String(Math.round(seen * 1000) / 1000) : null };
  };
  const write = (text: string, x: number, y: number, font: Font, ink: Paint, matrix?: Matrix) => {
    const fill = inks('fill', ink);
    if (fill === null) return;
    parts.push(
      element(
        'text',
        {
          ...{ x, y },
          'font-family': hasArabic(text) ? ARABIC_FAMILY : FAMILY,
          'font-size': font.sizePx,
          'font-weight': font.weight === '400' ? null : font.weight,
          'font-style': font.style === 'normal' ? null : font.style,
          ...fill,
          transform: matrix ? transformOf(matrix) : null,
        },
        escaped(text),
      ),
    );
  };
  const endLine = () => {
    if (line) write(line.text, line.x, line.y, line.font, line.ink);
    line = null;
  };

  return {
    measure,
    box({ left, top, right, bottom }, radius, fill) {
      const ink = right > left && bottom > top ? inks('fill', fill) : null;
      if (ink === null) return;
      endLine();
      const rx = Math.min(radius, (right - left) / 2, (bottom - top) / 2);
      const size = { width: right - left, height: bottom - top };
      parts.push(element('rect', { x: left, y: top, ...size, rx: rx > 0 ? rx : null, ...ink }));
    },
    hatch(box, ink) {
      const stroke = inks('stroke', ink);
      const d = hatched(box);
      if (stroke === null || d === '') return;
      endLine();
      parts.push(element('path', { d, ...stroke, 'stroke-width': 1, fill: 'none' }));
    },
    text(text, x, y, font, ink, matrix) {
      if (matrix) {
        endLine();
        write(text, x, y, font, ink, matrix);
        return;
      }
      const end = x + measure(text, font).width;
      // Words that follow each other on a line are one text, to be found and changed as such.
      const follows =
        line !== null &&
        Math.abs(line.y - y) < 0.5 &&
        x >= line.end &&
        x - line.end < font.sizePx * 0.6 &&
        line.font.weight === font.weight &&
        line.font.sizePx === font.sizePx &&
        line.ink.colour === ink.colour &&
        line.ink.alpha === ink.alpha &&
        !hasArabic(text);
      if (line !== null && follows) {
        line.text += ` ${text}`;
        line.end = end;
        return;
      }
      endLine();
      line = { text, x, y, end, font, ink };
    },
    path(d, matrix, fill, stroke) {
      const filled = fill && inks('fill', fill);
      const stroked = stroke && inks('stroke', stroke);
      if (d === '' || !(filled || stroked)) return;
      endLine();
      parts.push(
        element('path', {
          d,
          transform: transformOf(matrix),
          ...(filled ?? { fill: 'none' }),
          ...(stroke &&
            stroked && {
              ...stroked,
              'stroke-width': stroke.width,
              'stroke-dasharray': stroke.dash.length > 0 ? stroke.dash.join(' ') : null,
            }),
        }),
      );
    },
    finish({ width, height, title, description }) {
      endLine();
      return picture(
        { width, height, title },
        element('title', {}, escaped(title)),
        element('desc', {}, escaped(description)),
        ...parts,
      );
    },
  };
}

/** Finer than lengths are: it multiplies. */
const transformOf = (matrix: Matrix): string | null =>
  matrix.join(' ') === '1 0 0 1 0 0'
    ? null
    : `matrix(${matrix.map((value) => Math.round(value * 1e5) / 1e5).join(' ')})`;

/** Lines at 135°, where x + y is a multiple of the step, cut at the edges of the box. */
function hatched({ left, top, right, bottom }: Box): string {
  let d = '';
  for (let sum = Math.ceil((left + top) / STEP_PX) * STEP_PX; sum < right + bottom; sum += STEP_PX) {
    const [y1, y2] = [Math.max(top, sum - right), Math.min(bottom, sum - left)];
    if (y2 > y1) d += `M${px(sum - y1)} ${px(y1)}L${px(sum - y2)} ${px(y2)}`;
  }
  return d;
}
