// Owns a picture that stands by itself, in a document or on a slide: around a drawing its title, what it is of, its key, whence and as of when it is.
import { INK } from '../ink.ts';
import { diamond } from '../map/paint-map.ts';
import { element, escaped, group, picture, type Svg } from '../svg.ts';
import { linesOf, textWidth } from '../text-width.ts';
import { hasArabic, isTitleMirrored, withoutIsolates, words } from '../words.ts';

const EDGE = 24;
/** Of the drawing within it. */
export const FIGURE_WIDTH = 752;
const WIDTH = FIGURE_WIDTH + 2 * EDGE;

export type Sign = 'incident' | 'diplomatic' | 'disc';
export type Figure = {
  readonly title: string;
  /** All that the filter asks for. */
  readonly asked: string;
  /** How many it shows, and what it does not. */
  readonly counted: string;
  readonly key: readonly { readonly sign: Sign | null; readonly words: string }[];
  /** Its width is `FIGURE_WIDTH`. */
  /** `isFramed`: its edges would not be seen otherwise. Of no height: there is nothing to draw. */
  readonly drawing: { readonly height: number; readonly svg: Svg; readonly isFramed: boolean };
  /** As of when, how far collected, whose it is: a paragraph each. */
  readonly foot: readonly string[];
  /** Where the same is seen, for who opens the file: nobody reads an address off a picture. */
  readonly address: string;
  readonly brand: string;
};

type Text = {
  readonly text: string;
  readonly size: number;
  readonly weight?: 500 | 700;
  readonly fill?: string;
};
const LEADING = 1.36;
/** A filter of hundreds of values fills no picture: it is whole in the description of the file. */
const MOST_LINES = 8;
const KEY_SIZE = 10.5;

export function paintFigure(figure: Figure): Svg {
  const { title, asked, counted, drawing, foot, address, brand } = figure;
  const isMirrored = isTitleMirrored(title);
  const column = new Column(isMirrored);
  column.brand(brand);
  column.say({ text: isMirrored ? withoutIsolates(title) : title, size: 21, weight: 700 });
  column.gap(4);
  column.say({ text: asked, size: 12.5, fill: INK.soft });
  column.say({ text: counted, size: 12.5 });
  column.gap(8);
  column.key(figure.key);
  column.gap(6);
  column.draw(drawing);
  column.gap(8);
  for (const text of foot) column.say({ text, size: 10.5, fill: INK.soft });
  const height = Math.ceil(column.y + EDGE - 6);
  return picture(
    { width: WIDTH, height, title },
    element('title', {}, escaped(title)),
    element('desc', {}, escaped([asked, counted, ...foot, address].filter(Boolean).join('\n'))),
    element('rect', { x: 0, y: 0, width: WIDTH, height, fill: INK.ground }),
    ...column.parts,
  );
}

/** What stands one below the other, from the top; `y` is where the next begins. */
class Column {
  readonly parts: Svg[] = [];
  y = EDGE;

  constructor(private readonly isMirrored: boolean) {}

  private get start(): number {
    return this.isMirrored ? WIDTH - EDGE : EDGE;
  }
  private get anchor(): 'start' | 'end' {
    return this.isMirrored ? 'end' : 'start';
  }

  gap(px: number): void {
    this.y += px;
  }

  /** Above all, small. */
  brand(name: string): void {
    this.say({ text: name, size: 12, weight: 700, fill: INK.soft });
    this.gap(2);
  }

  say({ text, size, weight = 500, fill = INK.ink }: Text): void {
    if (text === '') return;
    const lines = linesOf(text, FIGURE_WIDTH, size, weight);
    const shown =
      lines.length <= MOST_LINES
        ? lines
        : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]?.replace(/[\s,]+\S+$/, '')} …`];
    // Arabic letters reach higher and lower.
    const leading = size * (isTitleMirrored(text) ? 1.5 : LEADING);
    for (const line of shown) {
      this.parts.push(
        words(line, this.start, this.y + size, {
          ...{ size, weight, fill, anchor: this.anchor, isAmongArabic: hasArabic(text) },
        }),
      );
      this.y += leading;
    }
  }

  /** In rows; an item is never divided unless it is longer than a row. */
  key(items: Figure['key']): void {
    let used = 0;
    const side = this.isMirrored ? -1 : 1;
    for (const { sign, words: text } of items) {
      const signWidth = sign === null ? 0 : 17;
      const width = signWidth + textWidth(text, KEY_SIZE);
      if (used > 0 && used + width > FIGURE_WIDTH) {
        this.y += KEY_SIZE * 1.5;
        used = 0;
      }
      const x = this.start + side * used;
      if (sign !== null) this.parts.push(paintSign(sign, x + side * 6, this.y + KEY_SIZE * 0.66));
      this.parts.push(
        words(text, x + side * signWidth, this.y + KEY_SIZE, {
          ...{ size: KEY_SIZE, fill: INK.soft, anchor: this.anchor },
        }),
      );
      used += width + 18;
    }
    if (items.length > 0) this.y += KEY_SIZE * 1.5;
  }

  /** A picture of its own within it: what stands out at its edges is cut by them. */
  draw({ height, svg, isFramed }: Figure['drawing']): void {
    if (height === 0) return;
    const place = { x: EDGE, y: Math.ceil(this.y), width: FIGURE_WIDTH, height };
    this.parts.push(element('svg', { ...place, viewBox: `0 0 ${FIGURE_WIDTH} ${height}` }, svg));
    if (isFramed)
      this.parts.push(element('rect', { ...place, fill: 'none', stroke: INK.line, 'stroke-width': 1 }));
    this.y = place.y + height;
  }
}

function paintSign(sign: Sign, x: number, y: number): Svg {
  if (sign === 'diplomatic')
    return element('path', {
      d: diamond(x, y, 4.3),
      fill: INK.ground,
      stroke: INK.diplomatic,
      'stroke-width': 1.6,
    });
  const isDisc = sign === 'disc';
  return group(
    {},
    element('circle', {
      ...{ cx: x, cy: y, r: 5, fill: INK.incident },
      ...(isDisc && {
        'fill-opacity': '0.09',
        stroke: INK.incident,
        'stroke-opacity': '0.55',
        'stroke-width': 0.8,
      }),
    }),
  );
}
