// Owns which blocks stand on which page: none is cut, a heading stands with what follows it, notes stand on the page that mentions them first.

export type Block = {
  /** Height of the block itself, px. */
  readonly height: number;
  /** How many notes it brings that no block before it had. */
  readonly notes: number;
};

export type Measures = {
  /** Room for blocks and notes of a page, px; the first page has less. */
  readonly firstRoom: number;
  readonly room: number;
  /** Of the foot with so many notes. */
  readonly footHeight: (notes: number) => number;
};

/** Indexes of the blocks of each page, in order. Only the first page may be empty: where nothing fits under what it holds. */
export function paginate(blocks: readonly Block[], { firstRoom, room, footHeight }: Measures): number[][] {
  const pages: number[][] = [[]];
  let [used, notes, left] = [0, 0, firstRoom];
  blocks.forEach((block, at) => {
    const page = pages.at(-1) as number[];
    const fits = used + block.height + footHeight(notes + block.notes) <= left;
    // What is higher than a page stands on one of its own, for nothing else could be done.
    const isAlone = pages.length > 1 && page.length === 0;
    if (fits || isAlone) {
      page.push(at);
      used += block.height;
      notes += block.notes;
      return;
    }
    pages.push([at]);
    [used, notes, left] = [block.height, block.notes, room];
  });
  return pages;
}
