// Owns finding room for words: boxes on a picture that do not overlap, nor leave it. px.

export type Rect = readonly [left: number, top: number, right: number, bottom: number];

export const meet = (a: Rect, b: Rect) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

export class Room {
  private readonly taken: Rect[] = [];

  constructor(private readonly edges: Rect) {}

  take(rect: Rect): void {
    this.taken.push(rect);
  }

  isFree(rect: Rect): boolean {
    const [left, top, right, bottom] = this.edges;
    return (
      rect[0] >= left &&
      rect[1] >= top &&
      rect[2] <= right &&
      rect[3] <= bottom &&
      !this.taken.some((other) => meet(other, rect))
    );
  }

  /** Takes the first of these that is free; null: none is. */
  takeFirst<T extends { readonly rect: Rect }>(candidates: readonly T[]): T | null {
    const found = candidates.find(({ rect }) => this.isFree(rect)) ?? null;
    if (found) this.take(found.rect);
    return found;
  }
}
