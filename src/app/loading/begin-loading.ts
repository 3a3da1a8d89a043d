// Owns the beginning of the first load: what the page shows first is asked for before React renders it, not by what it renders. With the
// replies that came with the page the engine has its answer while React still works.
import type { QueryClient } from '@tanstack/react-query';
import { frameQuery } from '../../api/get-frame.ts';
import { metaQuery } from '../../api/get-meta.ts';
import { sidedIn } from '../../contract/side.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import type { View } from '../../link/view.ts';
import { asksKeys, filterForEngine, findNearOf } from './filter-for-engine.ts';
import type { FrameLoader } from './frame-loader.ts';

type First = {
  readonly queryClient: QueryClient;
  readonly engine: Pick<EngineClient, 'setSort' | 'setFilter'>;
  readonly loader: Pick<FrameLoader, 'load'>;
  readonly view: Pick<View, 'filter' | 'sort'>;
};

/** Whatever fails here is asked for again, and said, by what React renders. */
export async function beginLoading({ queryClient, engine, loader, view }: First): Promise<void> {
  const { filter, sort } = view;
  // What the server must say first, and what dates need where events come in groups, is left to what React renders.
  if (asksKeys(filter) || sidedIn(filter).length > 0 || findNearOf(filter, null) !== null) return;
  engine.setSort(sort);
  const { filter: obeyed, textKeys } = filterForEngine(filter, {
    keys: undefined,
    hasTextFailed: false,
    haveDistancesFailed: false,
    nearOf: null,
    actors: undefined,
    haveSidesFailed: false,
  });
  engine.setFilter(obeyed, textKeys);
  try {
    const wanted = filter.asof ?? (await queryClient.fetchQuery(metaQuery())).revision;
    const manifest = await queryClient.fetchQuery(frameQuery(wanted));
    if (manifest.grain === 'event') loader.load(manifest);
  } catch {}
}
