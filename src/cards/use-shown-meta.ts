// Owns what is said of the collection at the revision that is shown: of the newest, or of the earlier one to which the view is pinned.
import { useQuery } from '@tanstack/react-query';
import { metaAtQuery, metaQuery } from '../api/get-meta.ts';
import type { Meta } from '../contract/replies.ts';
import { useRevision } from '../engine/client/use-engine.ts';

/** Undefined until it is known. `select` must be the same function each time. */
export function useShownMeta<T>(select: (meta: Meta) => T): T | undefined {
  const revision = useRevision();
  const { data: newest } = useQuery({ ...metaQuery(), select: ({ revision }) => revision });
  const isPast = revision !== null && newest !== undefined && revision < newest;
  const then = useQuery({ ...metaAtQuery(revision ?? 0), select, enabled: isPast });
  const now = useQuery({ ...metaQuery(), select });
  return isPast ? then.data : now.data;
}
