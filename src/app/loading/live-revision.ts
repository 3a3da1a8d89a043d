// Owns which revision a live view shows when there is a newer one: nothing moves under the reader's hand before it is asked for.

/** `taken`: what is on the screen, null while nothing is; `isShown`: there are events to be read. Older than what was taken is another collection. */
export function liveRevision(taken: number | null, newest: number | null, isShown: boolean): number | null {
  return isShown && taken !== null && newest !== null && taken < newest ? taken : newest;
}
