// Owns what the editor sees of short links: pages of the list as they come, and each as the server says after it was changed.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../api/failure.ts';
import { listShortLinks } from '../../../api/short-links.ts';
import type { KeptLink } from '../../../contract/short-link.ts';

type Listing = {
  readonly isLoading: boolean;
  readonly failure: Failure | null;
  /** Null until the first page has come. */
  readonly total: number | null;
  readonly links: readonly KeptLink[];
  readonly nextCursor: string | null;
};

const NOTHING: Listing = { isLoading: true, failure: null, total: null, links: [], nextCursor: null };

export type GivenOut = Listing & {
  /** The next page, or the one that did not come. */
  readonly load: () => void;
  readonly replace: (link: KeptLink) => void;
};

export function useGivenOut(token: string): GivenOut {
  const [listing, setListing] = useState(NOTHING);
  const cursor = useRef<string | null>(null);
  /** A reply that comes after the token was changed, or the dialog closed, concerns nobody. */
  const asking = useRef(0);
  const load = useCallback(() => {
    const own = ++asking.current;
    setListing((before) => ({ ...before, isLoading: true, failure: null }));
    void listShortLinks(token, cursor.current).then((result) => {
      if (own !== asking.current) return;
      if (!result.ok)
        return setListing((before) => ({ ...before, isLoading: false, failure: result.failure }));
      const { total, links, nextCursor } = result.value;
      cursor.current = nextCursor;
      setListing((before) => ({
        isLoading: false,
        failure: null,
        total,
        links: [...before.links, ...links],
        nextCursor,
      }));
    });
  }, [token]);
  useEffect(() => {
    cursor.current = null;
    setListing(NOTHING);
    load();
    return () => {
      asking.current++;
    };
  }, [load]);
  const replace = useCallback(
    (link: KeptLink) =>
      setListing((before) => ({
        ...before,
        links: before.links.map((one) => (one.id === link.id ? link : one)),
      })),
    [],
  );
  return { ...listing, load, replace };
}
