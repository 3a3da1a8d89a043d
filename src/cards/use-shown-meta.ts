// Owns what is said of the collection at the revision that is shown: of the newest, or of the earlier one to which the view is pinned.
import { useQuery } from '@tanstack/react-query';
import { metaQuery } from '../api/get-meta.ts';
import type { Meta } from '../contract/replies.ts';
import { useRevision } from '../engine/client/use-engine.ts';

/** Undefined until it is known. */
export function useShownMeta<T>(select: (meta: Meta) => T): T | undefined {
  const revision = useRevision();
  const { data: newest } = useQuery(metaQuery());
  const asof = revision !== null && newest && revision < newest.revision ? revision : undefined;
  return useQuery({ ...metaQuery(asof), select }).data;
}
