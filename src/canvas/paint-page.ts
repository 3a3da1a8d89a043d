// Owns the painting of a part of the page on a canvas, as it is laid out: boxes, text, SVG, hatches. It knows what charts are made
// of, not all of CSS: no pictures, no shadows, no rounded borders. Fonts are those of the page, so nothing is asked for anew.
import { hatch } from './hatch.ts';

type Context = CanvasRenderingContext2D;
/** An element with this attribute is hatched in its own colour. */
const HATCHED = 'data-hatch';

/** Paints an element with all that is in it; the origin of the context, in CSS px, is the element's upper left corner. */
export function paintPage(context: Context, element: Element): void {
  const { left, top } = element.getBoundingClientRect();
  const base = context.getTransform();
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  paintElement({ context, base: base.translate(-left, -top) }, element, 1);
  context.setTransform(base);
}

/** `base` leads from the window's CSS px to the canvas. */
type Brush = { readonly context: Context; readonly base: DOMMatrix };

function paintElement(brush: Brush, element: Element, alphaAround: number): void {
  if (element instanceof SVGDefsElement) return;
  const style = getComputedStyle(element);
  // What is only for ears is clipped away.
  if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none') return;
  const alpha = alphaAround * Number(style.opacity);
  if (element instanceof SVGGraphicsElement) paintShape(brush, element, style, alpha);
  else paintBox(brush, element, style, alpha);
  if (element instanceof SVGTextElement) return;
  for (const child of element.childNodes) {
    if (child instanceof Element) paintElement(brush, child, alpha);
    else if (child instanceof Text) paintText(brush, child, style, alpha);
  }
}

function paintBox(
  { context, base }: Brush,
  element: Element,
  style: CSSStyleDeclaration,
  alpha: number,
): void {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  context.setTransform(base);
  context.globalAlpha = alpha;
  context.fillStyle = style.backgroundColor;
  context.beginPath();
  context.roundRect(left, top, width, height, Number.parseFloat(style.borderTopLeftRadius) || 0);
  context.fill();
  const sides = [
    [style.borderTopWidth, style.borderTopColor, (px: number) => [left, top, width, px]],
    [style.borderBottomWidth, style.borderBottomColor, (px: number) => [left, bottom - px, width, px]],
    [style.borderLeftWidth, style.borderLeftColor, (px: number) => [left, top, px, height]],
    [style.borderRightWidth, style.borderRightColor, (px: number) => [right - px, top, px, height]],
  ] as const;
  for (const [widthPx, colour, boxOf] of sides) {
    context.fillStyle = colour;
    context.fillRect(...(boxOf(Number.parseFloat(widthPx)) as [number, number, number, number]));
  }
  if (element.hasAttribute(HATCHED)) hatch(context, { left, top, right, bottom }, style.color);
}

/** Word by word, where the page has put it: lines need not be found anew. */
function paintText({ context, base }: Brush, text: Text, style: CSSStyleDeclaration, alpha: number): void {
  const range = document.createRange();
  context.setTransform(base);
  context.globalAlpha = alpha;
  context.fillStyle = style.color;
  context.font = fontOf(style);
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
      const { width, fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(part);
      // Numerals of one width, which no canvas has, end where the page ends them.
      const x = style.textAlign === 'end' ? right - width : left;
      context.fillText(part, x, top + (height - up - down) / 2 + up);
    }
  }
}

const fontOf = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) =>
  `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;

function paintShape(
  { context, base }: Brush,
  shape: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  alpha: number,
): void {
  const matrix = shape.getScreenCTM();
  if (matrix === null) return;
  const { a, b, c, d, e, f } = matrix;
  context.setTransform(base.multiply(new DOMMatrix([a, b, c, d, e, f])));
  if (shape instanceof SVGTextElement) {
    if (shape.getNumberOfChars() === 0) return;
    const { x, y } = shape.getStartPositionOfChar(0);
    context.globalAlpha = alpha * Number(style.fillOpacity);
    context.fillStyle = style.fill;
    context.font = fontOf(style);
    context.fillText(shape.textContent ?? '', x, y);
    return;
  }
  const path = pathOf(shape);
  if (path === null) return;
  if (style.fill !== 'none') {
    context.globalAlpha = alpha * Number(style.fillOpacity);
    context.fillStyle = style.fill;
    context.fill(path);
  }
  if (style.stroke === 'none') return;
  context.globalAlpha = alpha * Number(style.strokeOpacity);
  context.strokeStyle = style.stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.setLineDash(
    style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat),
  );
  context.stroke(path);
  context.setLineDash([]);
}

function pathOf(shape: SVGGraphicsElement): Path2D | null {
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute('d') ?? '');
  const path = new Path2D();
  if (shape instanceof SVGRectElement) {
    const { x, y, width, height } = shape;
    path.rect(x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value);
  } else if (shape instanceof SVGLineElement) {
    path.moveTo(shape.x1.baseVal.value, shape.y1.baseVal.value);
    path.lineTo(shape.x2.baseVal.value, shape.y2.baseVal.value);
  } else if (shape instanceof SVGCircleElement) {
    const { cx, cy, r } = shape;
    path.arc(cx.baseVal.value, cy.baseVal.value, r.baseVal.value, 0, 2 * Math.PI);
  } else return null;
  return path;
}
