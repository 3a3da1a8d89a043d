// Owns a small value that is read again and again, and known of old where reading it takes long: so what is cached under it passes.

export type Fresh<T> = {
  get(): Promise<T>;
  /** What was known is not true any more: who asks next waits for what is read. */
  forget(): void;
};

/** A value is good for `keptMs`; who asks for a later one waits for it `patienceMs`, then takes the one before. */
export function keepFresh<T>(
  read: () => Promise<T>,
  { keptMs, patienceMs }: { keptMs: number; patienceMs: number },
): Fresh<T> {
  let known: { readonly value: T } | null = null;
  let reading: { readonly promise: Promise<T>; readonly until: number; isDone: boolean } | null = null;

  function begin(): Promise<T> {
    const begun = { promise: read(), until: performance.now() + keptMs, isDone: false };
    reading = begun;
    begun.promise.then(
      (value) => {
        begun.isDone = true;
        if (reading === begun) known = { value };
      },
      () => {
        if (reading === begun) reading = null;
      },
    );
    return begun.promise;
  }

  return {
    get() {
      const isOld = reading === null || (reading.isDone && performance.now() > reading.until);
      const promise = isOld || reading === null ? begin() : reading.promise;
      if (known === null || reading?.isDone) return promise;
      const { value } = known;
      return new Promise((resolve) => {
        const limit = setTimeout(() => resolve(value), patienceMs);
        promise.then(resolve, () => resolve(value)).finally(() => clearTimeout(limit));
      });
    },
    forget() {
      known = null;
      reading = null;
    },
  };
}
