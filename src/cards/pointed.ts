// Owns what one view has under the pointer, for another to mark. Outside React: it changes with every move of a hand.

export type Pointed = {
  /** The view that points. */
  readonly by: 'map' | 'strip';
  readonly at: readonly [lng: number, lat: number];
  /** Of the one event there; null of a stack, or of a place without an event. */
  readonly key: number | null;
};

let pointed: Pointed | null = null;
const listeners = new Set<() => void>();

/** Says what a view points at; null: nothing any more, which leaves what another view points at. */
export function point(by: Pointed['by'], next: Omit<Pointed, 'by'> | null): void {
  if (next === null ? pointed?.by !== by : isSame(pointed, next, by)) return;
  pointed = next && { ...next, by };
  for (const listener of listeners) listener();
}

const isSame = (a: Pointed | null, b: Omit<Pointed, 'by'>, by: Pointed['by']) =>
  a !== null && a.by === by && a.key === b.key && a.at[0] === b.at[0] && a.at[1] === b.at[1];

/** What another view than this one points at. */
export const pointedElsewhere = (by: Pointed['by']): Pointed | null => (pointed?.by === by ? null : pointed);

/** Heard at every change. Returns how to stop listening. */
export function onPointed(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
