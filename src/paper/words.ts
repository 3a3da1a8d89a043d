// Owns text in pictures: with paper around its letters, and the room that it takes.
import { ARABIC_FAMILY, FAMILY, INK } from './ink.ts';
import type { Rect } from './room.ts';
import { element, escaped, type Svg } from './svg.ts';
import { textWidth, type Weight } from './text-width.ts';

export type Style = {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Thickness of the paper around the letters, px. */
  readonly halo?: number;
  readonly spacing?: number;
  /** One line of several of which some have Arabic letters: all of them stand in one font. */
  readonly isAmongArabic?: boolean;
};

const ARABIC = /\p{Script=Arabic}/u;
export const hasArabic = (text: string): boolean => ARABIC.test(text);

/** First strong letter of Arabic or Hebrew script; what is isolated has a direction of its own. */
const RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const ISOLATES = /[\u2066-\u2068][^\u2069]*\u2069/g;
export const isRightToLeft = (text: string): boolean => RTL.test(text.replace(ISOLATES, ''));

/** A title that stands alone, without isolates: lines of it are turned as a whole. */
export const withoutIsolates = (title: string): string => title.replace(/[\u2066-\u2069]/g, '');

/** Whether a picture of this title is laid out from right to left: by its first letter, also where that is a reader's text, isolated. */
export const isTitleMirrored = (title: string): boolean => RTL.test(title);

/** A line of text; `y` is its base line. */
export function words(text: string, x: number, y: number, style: Style): Svg {
  const { size, weight = 500, fill = INK.ink, anchor = 'start', halo, spacing } = style;
  const isArabic = style.isAmongArabic ?? hasArabic(text);
  // An isolate and no `direction`: whoever paints turns the letters and leaves the anchor where it is.
  const turned = isRightToLeft(text) ? `\u2067${text}\u2069` : text;
  return element(
    'text',
    {
      ...{ x, y },
      'font-family': isArabic ? ARABIC_FAMILY : FAMILY,
      'font-size': size,
      'font-weight': String(weight),
      fill,
      'text-anchor': anchor === 'start' ? null : anchor,
      'letter-spacing': spacing ?? null,
      ...(halo !== undefined && {
        stroke: INK.ground,
        'stroke-width': halo * 2,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    },
    escaped(turned),
  );
}

/** The box of such a line. */
export function roomOf(text: string, x: number, y: number, style: Style): Rect {
  const { size, weight = 500, anchor = 'start', spacing = 0 } = style;
  const width = textWidth(text, size, weight) + [...text].length * spacing;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, y - size * 0.8, left + width, y + size * 0.25];
}
