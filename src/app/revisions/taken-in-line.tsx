// Owns the quiet line on what was taken in: how much of it is in this view, and the way to the list of it. While it stands, list and map mark these events.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { changeCountsQuery, changesQuery } from '../../api/get-changes.ts';
import { dismissNews, markNews, type News, type TakenIn } from '../../cards/news.ts';
import { MAX_CHANGES } from '../../contract/changes-reply.ts';
import { useView } from '../../link/use-view.ts';
import { isFocusLost, takesFocus } from '../../ui/focus.ts';
import { useTexts } from '../../ui/i18n.ts';
import { countWords, totalOf } from '../../views/changes/count-runs.ts';
import { texts } from '../../views/changes/texts.ts';
import { WayToChanges } from './way-to-changes.tsx';

type Props = {
  readonly taken: TakenIn;
  readonly renderNotice: (words: string, action: ReactNode) => ReactNode;
};

/** No line where nothing of it is in this view. */
export function TakenInLine({ taken, renderNotice }: Props) {
  const t = useTexts(texts);
  const filter = useView((view) => view.filter);
  const counts = useQuery(changeCountsQuery({ ...taken, filter })).data?.inView;
  useMarks(taken);
  const isSaid = counts !== undefined && totalOf(counts) + counts.withheld > 0;
  useEffect(() => {
    // The button that took it in is gone.
    if (isSaid && isFocusLost()) takesFocus(document.querySelector('[data-press="changes"]'));
  }, [isSaid]);
  if (!isSaid) return null;
  return renderNotice(
    t('taken-in', { value: countWords(counts) }),
    <WayToChanges since={taken.since} isSinceVisit={false} onDismiss={dismissNews} />,
  );
}

/** Whatever the filter: it changes under them. Of a batch of more, the latest. */
function useMarks(taken: TakenIn): void {
  const between = { ...taken, filter: null };
  const added = useQuery(changesQuery(between, 'added', MAX_CHANGES)).data;
  const changed = useQuery(changesQuery(between, 'changed', MAX_CHANGES)).data;
  useEffect(() => {
    if (added === undefined || changed === undefined) return;
    const marks = [...changed, ...added].map(({ key, kind }) => [key, kind as News] as const);
    markNews(taken, new Map(marks));
  }, [taken, added, changed]);
}
