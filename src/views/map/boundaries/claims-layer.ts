// Owns the canvas of territorial claims: areas hatched, limits dotted.
import type { Palette } from '../../../canvas/palette.ts';
import type { ClaimedArea, Claims } from '../basemap/claims.ts';
import { type Camera, firstCopy } from '../camera/camera.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';
import { NO_CLAIMS } from './shown-claims.ts';

/** Above squares and provinces, below the lines of chosen borders. */
const PANE = { name: 'sarhad-claims', zIndex: 305 };
const HATCH_PX = 10;
const HATCH_ALPHA = 0.2;
const LIMIT = { widthPx: 1.6, dash: [0.5, 3.5], alpha: 0.75 };

type Rings = ClaimedArea['rings'];

export class ClaimsLayer extends CanvasLayer {
  private shown = NO_CLAIMS;

  constructor() {
    super(PANE);
  }

  get claims(): Claims {
    return this.shown;
  }

  show(claims: Claims): void {
    this.shown = claims;
    this.requestPaint();
  }

  protected override draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    _density: number,
    { ink }: Palette,
  ): void {
    const { areas, limits } = this.claims;
    if (areas.length === 0) return;
    context.strokeStyle = ink;
    context.lineJoin = 'round';
    const middle = (camera.left + camera.width / 2) / camera.scale;
    const shift = firstCopy(0, middle - 1);
    context.lineWidth = 1;
    context.globalAlpha = HATCH_ALPHA;
    context.save();
    context.beginPath();
    for (const { rings } of areas) trace(context, rings, camera, shift);
    context.clip('evenodd');
    hatch(context, camera);
    context.restore();
    context.globalAlpha = LIMIT.alpha;
    context.lineWidth = LIMIT.widthPx;
    context.lineCap = 'round';
    context.setLineDash(LIMIT.dash);
    context.beginPath();
    for (const { paths } of limits) trace(context, paths, camera, shift);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }
}

function trace(context: CanvasRenderingContext2D, paths: Rings, camera: Camera, shift: number): void {
  for (const { xy } of paths)
    for (let i = 0; i < xy.length; i += 2) {
      const x = ((xy[i] ?? 0) + shift) * camera.scale - camera.left;
      const y = (xy[i + 1] ?? 0) * camera.scale - camera.top;
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
}

/** Fixed to the ground, so that it does not swim while the map is moved. */
function hatch(context: CanvasRenderingContext2D, { left, top, width, height }: Camera): void {
  context.beginPath();
  const first = -((left + top) % HATCH_PX);
  for (let x = first; x < width + height; x += HATCH_PX) {
    context.moveTo(x, 0);
    context.lineTo(x - height, height);
  }
  context.stroke();
}
