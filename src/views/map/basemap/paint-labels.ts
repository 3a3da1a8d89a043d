// Owns how names look: type, spacing, halo, dots, counts.
import type { Palette } from '../../../canvas/palette.ts';
import { numberName } from '../../../words/format.ts';
import { type AreaTag, BAR_PX } from './area-tags.ts';
import type { LabelItem, LabelKind, PlacedLabel } from './label-item.ts';

type Style = {
  readonly weight: number;
  readonly sizePx: number;
  readonly spacingPx: number;
  readonly color: 'ink' | 'inkSoft' | 'inkFaint';
  readonly isItalic?: true;
};

const STYLES: Record<LabelKind, Style> = {
  country: { weight: 560, sizePx: 11, spacingPx: 1.7, color: 'inkSoft' },
  capital: { weight: 560, sizePx: 12, spacingPx: 0, color: 'ink' },
  city: { weight: 450, sizePx: 12, spacingPx: 0, color: 'ink' },
  town: { weight: 450, sizePx: 11, spacingPx: 0, color: 'inkSoft' },
  province: { weight: 450, sizePx: 11, spacingPx: 0.6, color: 'inkFaint' },
  exclave: { weight: 560, sizePx: 11, spacingPx: 0, color: 'inkSoft' },
  crossing: { weight: 450, sizePx: 11, spacingPx: 0, color: 'inkSoft' },
  river: { weight: 450, sizePx: 11, spacingPx: 0.3, color: 'inkFaint', isItalic: true },
};

const HALO_PX = 3;
// Letters of Arabic script are joined: spacing would tear them apart.
const JOINED_SCRIPT = /[\u0600-\u08FF]/;

type Canvas = CanvasRenderingContext2D;

function setStyle(context: Canvas, item: LabelItem, font: string): void {
  const { weight, sizePx, spacingPx, isItalic } = STYLES[item.kind];
  context.font = `${isItalic ? 'italic ' : ''}${weight} ${sizePx}px ${font}`;
  // Older browsers lack letterSpacing and show the names unspaced.
  if ('letterSpacing' in context)
    context.letterSpacing = `${JOINED_SCRIPT.test(item.text) ? 0 : spacingPx}px`;
}

export function measureLabel(context: Canvas, item: LabelItem, font: string): number {
  setStyle(context, item, font);
  return context.measureText(item.text).width;
}

/** “~19”: as many are known only to the area. */
const figureOf = ({ count }: AreaTag): string => `~${numberName(count)}`;

function setFigureStyle(context: Canvas, font: string): void {
  context.font = `600 10.5px ${font}`;
  if ('letterSpacing' in context) context.letterSpacing = '0px';
}

export function measureTag(context: Canvas, tag: AreaTag, font: string): number {
  setFigureStyle(context, font);
  return Math.ceil(context.measureText(figureOf(tag)).width);
}

/** However small, the rarer part is seen, as on the rings of stacks. */
const SHARE_MIN = 0.08;

function warmShareOf({ count, incidents }: AreaTag): number {
  const share = incidents / count;
  if (share <= 0 || share >= 1) return share;
  return Math.max(SHARE_MIN, Math.min(1 - SHARE_MIN, share));
}

/** The figure with a bar under it, split into incidents (warm) and diplomacy (cool). */
function paintTag(
  context: Canvas,
  tag: AreaTag,
  x: number,
  y: number,
  width: number,
  palette: Palette,
): void {
  setFigureStyle(context, palette.font);
  paintText(context, figureOf(tag), x, y, palette.ink, palette);
  const top = Math.round(y) - 0.5 + BAR_PX.below;
  const warm = width * warmShareOf(tag);
  context.fillStyle = palette.focusLand;
  context.fillRect(x - 1, top - 1, width + 2, BAR_PX.height + 2);
  context.fillStyle = palette.incident;
  context.fillRect(x, top, warm, BAR_PX.height);
  context.fillStyle = palette.diplomatic;
  context.fillRect(x + warm, top, width - warm, BAR_PX.height);
}

function paintText(
  context: Canvas,
  text: string,
  x: number,
  y: number,
  color: string,
  palette: Palette,
): void {
  context.strokeStyle = palette.focusLand;
  context.lineWidth = HALO_PX;
  context.globalAlpha = 0.9;
  context.strokeText(text, x, y);
  context.globalAlpha = 1;
  context.fillStyle = color;
  context.fillText(text, x, y);
}

function paintDot(
  context: Canvas,
  kind: LabelKind,
  [x, y]: readonly [number, number],
  palette: Palette,
): void {
  context.fillStyle = palette[STYLES[kind].color];
  context.strokeStyle = palette.focusLand;
  context.lineWidth = 1.5;
  context.beginPath();
  if (kind === 'capital') context.rect(Math.round(x) - 2.5, Math.round(y) - 2.5, 5, 5);
  // Two posts of a gate: a crossing.
  else if (kind === 'crossing') {
    context.rect(Math.round(x) - 3, Math.round(y) - 3, 2, 6);
    context.rect(Math.round(x) + 1, Math.round(y) - 3, 2, 6);
  } else context.arc(x, y, kind === 'city' ? 2 : 1.6, 0, 2 * Math.PI);
  context.stroke();
  context.fill();
}

/** All but names over the edges of marks, of which only the dots stand here (see `names-over`). */
export function paintLabels(context: Canvas, labels: readonly PlacedLabel[], palette: Palette): void {
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { item, textX, textY, width, dot, tag, isOver } of labels) {
    if (dot) paintDot(context, item.kind, dot, palette);
    if (isOver) continue;
    setStyle(context, item, palette.font);
    const x = Math.round(textX - width / 2);
    const y = Math.round(textY) + 0.5;
    paintText(context, item.text, x, y, palette[STYLES[item.kind].color], palette);
    if (tag) paintTag(context, tag, Math.round(textX + width / 2) - tag.width, y, tag.width, palette);
  }
}
