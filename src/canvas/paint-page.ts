// Owns the painting of a part of the page as it is laid out: boxes, text, SVG, hatches, each handed to a brush. It knows what charts are made
// of, not all of CSS: no pictures, no shadows, no rounded borders.
import type { Box, Brush, Font, Matrix } from './brush.ts';

/** An element with this attribute is hatched in its own colour. */
const HATCHED = 'data-hatch';

/** Paints an element with all that is in it; the brush's origin is the element's upper left corner. */
export function paintPage(brush: Brush, element: Element): void {
  const { left, top } = element.getBoundingClientRect();
  paintElement({ brush, left, top }, element, 1);
}

/** With where the brush's origin is in the window. */
type Work = { readonly brush: Brush; readonly left: number; readonly top: number };

function paintElement(work: Work, element: Element, alphaAround: number): void {
  if (element instanceof SVGDefsElement) return;
  const style = getComputedStyle(element);
  // What is only for ears is clipped away.
  if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none') return;
  const alpha = alphaAround * Number(style.opacity);
  if (element instanceof SVGGraphicsElement) paintShape(work, element, style, alpha);
  else paintBox(work, element, style, alpha);
  if (element instanceof SVGTextElement) return;
  for (const child of element.childNodes) {
    if (child instanceof Element) paintElement(work, child, alpha);
    else if (child instanceof Text) paintText(work, child, style, alpha);
  }
}

function boxOf({ left: originX, top: originY }: Work, element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left: left - originX, top: top - originY, right: right - originX, bottom: bottom - originY };
}

function paintBox(work: Work, element: Element, style: CSSStyleDeclaration, alpha: number): void {
  const { brush } = work;
  const box = boxOf(work, element);
  const { left, top, right, bottom } = box;
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  brush.box(box, radius, { colour: style.backgroundColor, alpha });
  const px = Number.parseFloat;
  const sides = [
    [style.borderTopColor, { ...box, bottom: top + px(style.borderTopWidth) }],
    [style.borderBottomColor, { ...box, top: bottom - px(style.borderBottomWidth) }],
    [style.borderLeftColor, { ...box, right: left + px(style.borderLeftWidth) }],
    [style.borderRightColor, { ...box, left: right - px(style.borderRightWidth) }],
  ] as const;
  for (const [colour, side] of sides) brush.box(side, 0, { colour, alpha });
  if (element.hasAttribute(HATCHED)) brush.hatch(box, { colour: style.color, alpha });
}

/** Word by word, where the page has put it: lines need not be found anew. */
function paintText(
  { brush, left: originX, top: originY }: Work,
  text: Text,
  style: CSSStyleDeclaration,
  alpha: number,
): void {
  const range = document.createRange();
  const font = fontOf(style);
  const ink = { colour: style.color, alpha };
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    // A word longer than its line is broken between letters.
    const isWhole = range.getClientRects().length === 1;
    for (const [at, part] of isWhole ? [[0, word] as const] : [...word].entries()) {
      if (!isWhole) {
        range.setStart(text, index + at);
        range.setEnd(text, index + at + part.length);
      }
      const { left, right, top, height } = range.getBoundingClientRect();
      const { width, up, down } = brush.measure(part, font);
      // Numerals of one width, which no canvas has, end where the page ends them.
      const x = style.textAlign === 'end' ? right - width : left;
      brush.text(part, x - originX, top - originY + (height - up - down) / 2 + up, font, ink);
    }
  }
}

const fontOf = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): Font => ({
  style: fontStyle,
  weight: fontWeight,
  sizePx: Number.parseFloat(fontSize),
  family: fontFamily,
});

function paintShape(
  { brush, left, top }: Work,
  shape: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  alpha: number,
): void {
  const own = shape.getScreenCTM();
  if (own === null) return;
  const matrix: Matrix = [own.a, own.b, own.c, own.d, own.e - left, own.f - top];
  const fill =
    style.fill === 'none' ? null : { colour: style.fill, alpha: alpha * Number(style.fillOpacity) };
  if (shape instanceof SVGTextElement) {
    if (shape.getNumberOfChars() === 0 || fill === null) return;
    const { x, y } = shape.getStartPositionOfChar(0);
    brush.text(shape.textContent ?? '', x, y, fontOf(style), fill, matrix);
    return;
  }
  const d = pathOf(shape);
  if (d === null) return;
  const { strokeDasharray: dash } = style;
  brush.path(
    d,
    matrix,
    fill,
    style.stroke === 'none'
      ? null
      : {
          colour: style.stroke,
          alpha: alpha * Number(style.strokeOpacity),
          width: Number.parseFloat(style.strokeWidth),
          dash: dash === 'none' ? [] : dash.split(',').map(Number.parseFloat),
        },
  );
}

/** As SVG writes paths; null for what is none. */
function pathOf(shape: SVGGraphicsElement): string | null {
  if (shape instanceof SVGPathElement) return shape.getAttribute('d') ?? '';
  if (shape instanceof SVGRectElement) {
    const [x, y, width, height] = [shape.x, shape.y, shape.width, shape.height].map(
      ({ baseVal }) => baseVal.value,
    );
    return `M${x} ${y}h${width}v${height}h${-(width ?? 0)}z`;
  }
  if (shape instanceof SVGLineElement) {
    const [x1, y1, x2, y2] = [shape.x1, shape.y1, shape.x2, shape.y2].map(({ baseVal }) => baseVal.value);
    return `M${x1} ${y1}L${x2} ${y2}`;
  }
  if (shape instanceof SVGCircleElement) {
    const [cx = 0, cy = 0, r = 0] = [shape.cx, shape.cy, shape.r].map(({ baseVal }) => baseVal.value);
    return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
  return null;
}
