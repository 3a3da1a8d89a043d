// Owns work in steps of some milliseconds where nobody else is to be answered meanwhile: one after the other, to the end.

export function finishSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
