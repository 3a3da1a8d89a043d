// Owns long work on a thread that has others to answer: done in steps, with a pause when they have taken long enough.

/** Requests wait at most about so long for a step's end. */
const LONGEST_RUN_MS = 5;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export async function runInSlices<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < LONGEST_RUN_MS) continue;
    await pause();
    since = performance.now();
  }
}
