// Tests what is asked for before React renders: the frame of plain links, and nothing that the server must say first.
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { frameQuery } from '../../api/get-frame.ts';
import { metaQuery } from '../../api/get-meta.ts';
import { DEFAULT_SORT } from '../../contract/sort.ts';
import type { View } from '../../link/view.ts';
import { beginLoading } from './begin-loading.ts';

const MANIFEST = { revision: 7, rows: 0, grain: 'event', partOf: [], chunks: [] };
const loader = { load: vi.fn() };
const engine = { setSort: vi.fn(), setFilter: vi.fn() };

/** As if the replies had come with the page. */
function begin(filter: View['filter'], manifest: object = MANIFEST) {
  const queryClient = new QueryClient();
  queryClient.setQueryData(metaQuery().queryKey, { revision: 7 } as never);
  queryClient.setQueryData(frameQuery(7).queryKey, manifest as never);
  return beginLoading({ queryClient, engine, loader, view: { filter, sort: DEFAULT_SORT } });
}

afterEach(() => void vi.clearAllMocks());

test.each<[View['filter']]>([[{}], [{ asof: '7' }], [{ from: '2024-01-01' }]])(
  'a plain link: %j',
  async (filter) => {
    await begin(filter);
    expect(loader.load).toHaveBeenCalledExactlyOnceWith(MANIFEST);
    const { asof: _, ...obeyed } = filter;
    expect(engine.setFilter).toHaveBeenCalledExactlyOnceWith(obeyed, null);
  },
);

test.each<[View['filter']]>([
  [{ q: 'well' }],
  [{ within: 10 }],
  [{ claimant: { any: ['side:tj'], not: [] } }],
])('what the server must say first is left: %j', async (filter) => {
  await begin(filter);
  expect(loader.load).not.toHaveBeenCalled();
  expect(engine.setFilter).not.toHaveBeenCalled();
});

test('events in groups are left to what knows the dates', async () => {
  await begin({}, { ...MANIFEST, grain: 'week' });
  expect(loader.load).not.toHaveBeenCalled();
});

test('what fails is no failure of the page', async () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(metaQuery().queryKey, { revision: 7 } as never);
  const refuse = () => Promise.reject(new Error('refused'));
  vi.spyOn(queryClient, 'fetchQuery').mockImplementation(refuse);
  await expect(
    beginLoading({ queryClient, engine, loader, view: { filter: {}, sort: DEFAULT_SORT } }),
  ).resolves.toBeUndefined();
});
