// Owns what the page is sent with by its server: replies of the API, in the page itself.

/** Of the element that holds them, as JSON. */
export const FIRST_LOAD_ID = 'first-load';

/** Of the `meta` element that holds the query of the short link by which the page was opened, with its question mark. */
export const SHORT_LINK_NAME = 'short-link';

export type FirstLoad = {
  /** By the address that the page would ask for them. */
  readonly replies: Readonly<Record<string, unknown>>;
  /** The first events of the list; null where none is shown. */
  readonly cards: { readonly revision: number; readonly events: readonly unknown[] } | null;
};
