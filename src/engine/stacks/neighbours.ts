// Owns which anchors of a level lie so near to each other that their marks may meet.

const FIRST_CAPACITY = 1024;

/** Lists of lighter neighbours, one a site, the last added first. */
export class Neighbours {
  /** By site: where its list begins; −1 where it has none. */
  readonly first: Int32Array;
  /** By entry: the neighbour, how far away it lies (px), and the entry after it, −1 at the end. */
  of = new Uint32Array(FIRST_CAPACITY);
  away = new Float64Array(FIRST_CAPACITY);
  next = new Int32Array(FIRST_CAPACITY);
  #size = 0;

  constructor(sites: number) {
    this.first = new Int32Array(sites);
  }

  clear(): void {
    this.first.fill(-1);
    this.#size = 0;
  }

  add(site: number, neighbour: number, away: number): void {
    if (this.#size === this.of.length) this.#grow();
    const entry = this.#size++;
    this.of[entry] = neighbour;
    this.away[entry] = away;
    this.next[entry] = this.first[site] as number;
    this.first[site] = entry;
  }

  #grow(): void {
    const larger = <A extends Uint32Array | Int32Array | Float64Array>(array: A, empty: A): A => {
      empty.set(array);
      return empty;
    };
    const capacity = 2 * this.of.length;
    this.of = larger(this.of, new Uint32Array(capacity));
    this.away = larger(this.away, new Float64Array(capacity));
    this.next = larger(this.next, new Int32Array(capacity));
  }
}
