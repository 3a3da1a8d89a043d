// Owns the canvas of territorial claims: areas hatched, limits dotted, of all claimants or of one; and what lies under a point.
import type { Palette } from '../../../canvas/palette.ts';
import { project } from '../../../geo/mercator.ts';
import { ringsHold } from '../../../geo/rings.ts';
import type { ClaimedArea, Claims } from '../basemap/claims.ts';
import { type Camera, firstCopy } from '../camera/camera.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';

/** Above squares and provinces, below the lines of chosen borders. */
const PANE = { name: 'sarhad-claims', zIndex: 305 };
const HATCH_PX = 10;
const HATCH_ALPHA = 0.2;
const LIMIT = { widthPx: 1.6, dash: [0.5, 3.5], alpha: 0.75 };

type Rings = ClaimedArea['rings'];
const NONE: Claims = { areas: [], limits: [] };

export class ClaimsLayer extends CanvasLayer {
  private claims = NONE;

  constructor() {
    super(PANE);
  }

  /** `claimant`: a country, or all. */
  show(claims: Claims, claimant: string): void {
    const isShown = (claim: { readonly claimant: string }) =>
      claimant === 'all' || claim.claimant === claimant;
    this.claims = { areas: claims.areas.filter(isShown), limits: claims.limits.filter(isShown) };
    this.requestPaint();
  }

  clear(): void {
    this.claims = NONE;
    this.requestPaint();
  }

  areaAt({ lng, lat }: { readonly lng: number; readonly lat: number }): ClaimedArea | null {
    const [x, y] = project([lng, lat]);
    const onMap = x - Math.floor(x);
    return this.claims.areas.find(({ rings }) => ringsHold(rings, onMap, y)) ?? null;
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
