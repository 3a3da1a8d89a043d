// Tests that a pinned view says what of its revision is withheld, and the list of changes what went.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerFromMocks } from '../../../mocks/node.ts';
import { fetchChecked, orThrow } from '../../api/fetch-checked.ts';
import { changeCountsQuery, withheldQuery } from '../../api/get-changes.ts';
import { metaQuery } from '../../api/get-meta.ts';
import { READS } from '../../contract/reads.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { ChangesList } from './changes-list.tsx';
import { PinnedBanner } from './pinned-banner.tsx';

answerFromMocks();

const SINCE = '2026-12-03T10:00:00.000Z';
const BETWEEN = { since: 1, until: 2, filter: { asof: '1' } };
let viewStore: ViewStore;
let queries: QueryClient;
beforeEach(async () => {
  window.history.replaceState(null, '', '/?asof=1');
  viewStore = createViewStore(window);
  queries = new QueryClient();
  const meta = await orThrow(READS.meta.path, fetchChecked(READS.meta.path, READS.meta.reply));
  queries.setQueryData(metaQuery(1).queryKey, {
    ...meta,
    revision: 1,
    withheld: { events: 1, since: SINCE },
  });
  queries.setQueryData(metaQuery().queryKey, { ...meta, revision: 2 });
  const none = { added: 0, changed: 0, retracted: 0, withheld: 0 };
  const gone = [{ id: 'gone-2025', key: 3, revision: 2, changedAt: SINCE }];
  queries.setQueryData(changeCountsQuery(BETWEEN).queryKey, {
    ...{ since: 1, revision: 2, inView: none, elsewhere: none, changes: [], nextCursor: null },
    before: { revision: 1, changedAt: SINCE, rules: meta.rules },
    after: { revision: 2, changedAt: SINCE, rules: meta.rules },
    withheld: { total: 1, events: [] },
  });
  queries.setQueryData(withheldQuery(BETWEEN).queryKey, gone);
});
afterEach(() => viewStore.close());

const show = (part: React.ReactNode) =>
  render(
    <QueryClientProvider client={queries}>
      <ViewContext value={viewStore}>{part}</ViewContext>
    </QueryClientProvider>,
  );

test('the banner says how many events of its revision are withheld, and since when', async () => {
  show(<PinnedBanner revision={1} newest={2} onAnotherDay={() => {}} />);
  expect((await screen.findByRole('status')).textContent).toContain(
    '1 event of this revision is withheld since 3 Dec 2026; no number has it any more.',
  );
});

test('the list of changes names by its id what is no longer shown', async () => {
  show(<ChangesList since={1} until={2} isPinned />);
  expect((await screen.findByText('gone-2025')).parentElement?.textContent).toContain(
    '1 event is no longer shown to readers',
  );
});
