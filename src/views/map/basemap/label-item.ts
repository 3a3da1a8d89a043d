// Owns what a name on the map is: a candidate, and one that has found its place.
import type { Camera } from '../camera/camera.ts';
import type { AreaTag } from './area-tags.ts';
import type { Rect } from './disc-index.ts';

export type LabelKind =
  | 'country'
  | 'capital'
  | 'city'
  | 'town'
  | 'province'
  | 'exclave'
  | 'crossing'
  | 'river';

export type LabelItem = {
  readonly text: string;
  readonly kind: LabelKind;
  /** Plane coordinates. */
  readonly x: number;
  readonly y: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Width of the area named, on the plane: the name is shown only where it fits. */
  readonly fitsIn?: number;
  /** Items of one `of` are places for one name, best first: the first that is free is taken. */
  readonly of?: string;
  /** The area named, by the id that its events are counted under. */
  readonly area?: string;
};

/** `open`: what of it nothing covers, px: no name is cut by its edge. */
export type LabelView = Camera & { readonly zoom: number; readonly open?: Rect };

/** Centre of the text, and of its dot where it has one; px from the upper left corner of the view. */
export type PlacedLabel = {
  readonly item: LabelItem;
  readonly textX: number;
  readonly textY: number;
  readonly width: number;
  readonly dot: readonly [number, number] | null;
  /** Of a capital that has found no room between marks: it is painted over their edges. */
  readonly isOver?: true;
  /** What is counted at the name, and how much of `width` its figure takes. */
  readonly tag: (AreaTag & { readonly width: number }) | null;
};
