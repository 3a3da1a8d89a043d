// Owns caches with an end: whatever was used least recently is forgotten first.

export class LruMap<V> {
  readonly #values = new Map<string, V>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    // A map keeps the order of insertion: what is put in last is forgotten last.
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#size && oldest !== undefined) this.#values.delete(oldest);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  /** Newest first. */
  entries(): [string, V][] {
    return [...this.#values].reverse();
  }
}

/** Answers being computed: one computation a key, however many ask at once. */
export class LruCache<V> {
  readonly #answers: LruMap<Promise<V>>;
  readonly #onLook: ((isHit: boolean) => void) | undefined;

  /** `onLook` is told whether the answer was there, or on its way. */
  constructor(size: number, onLook?: (isHit: boolean) => void) {
    this.#answers = new LruMap(size);
    this.#onLook = onLook;
  }

  get(key: string, compute: () => Promise<V>): Promise<V> {
    const known = this.#answers.get(key);
    this.#onLook?.(known !== undefined);
    if (known) return known;
    const answer = compute();
    this.#answers.set(key, answer);
    // A failure is not an answer: the next one who asks tries again.
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }
}
