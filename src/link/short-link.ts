// Owns what a page knows that was opened by a short link: the query that the server keeps under it, and where the page itself lies.

const SHORT = /\/s\/[^/]+$/;

/** As the server writes it, see `SHORT_LINK_NAME`; null: the page was opened by its own address. */
const kept = () => document.querySelector<HTMLMetaElement>('meta[name=short-link]');

/** The query of an address: of the short link, the one that is kept under it. */
export const searchAt = ({ pathname, search }: Location): string =>
  (SHORT.test(pathname) && kept()?.content) || search;

/** The page's own address, where all its links begin: of a short link, the folder above, also while that is loaded again. */
export const pageAt = ({ pathname, href }: Location): URL =>
  new URL(kept() || SHORT.test(pathname) ? pathname.replace(SHORT, '/') : '', href);

/** Of a short link by which another load of the page was opened: the server knows what is kept under it. */
export const isUnknown = ({ pathname }: Location): boolean => SHORT.test(pathname) && !kept();
