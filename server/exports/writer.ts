// Owns how a file of many events is written: what stands before them, page by page, and what stands after.
import type { SarhadEvent } from '../../src/contract/event.ts';

/** Called in this order: `page` for each page that has events, `tail` once. */
export type Writer = {
  readonly head: string;
  readonly page: (events: readonly SarhadEvent[]) => string | Promise<string>;
  readonly tail: () => string | Promise<string>;
};
