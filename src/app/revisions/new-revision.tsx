// Owns the quiet line that there is something newer than what is on the screen, in this view, and the way to take it in.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { changeCountsQuery } from '../../api/get-changes.ts';
import { metaQuery } from '../../api/get-meta.ts';
import { listenForRevisions } from '../../api/listen-for-revisions.ts';
import { useView } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { countWords, totalOf } from '../../views/changes/count-runs.ts';
import { texts } from '../../views/changes/texts.ts';

/** A revision that is told of is asked for at once: all that the page knows of it comes the same way as ever. */
export function useListening(): void {
  const client = useQueryClient();
  useEffect(() => {
    const { queryKey } = metaQuery();
    return listenForRevisions((revision) => {
      const known = client.getQueryData(queryKey)?.revision;
      if (known !== undefined && known < revision)
        void client.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
    });
  }, [client]);
}

type Props = {
  /** On the screen, and the newest. */
  readonly since: number;
  readonly until: number;
  readonly onTake: () => void;
  readonly renderNotice: (words: string, action: ReactNode) => ReactNode;
};

/** Nothing where nothing of this view has changed. */
export function NewRevision({ since, until, onTake, renderNotice }: Props) {
  const t = useTexts(texts);
  const filter = useView((view) => view.filter);
  const counts = useQuery(changeCountsQuery({ since, until, filter })).data?.inView;
  if (counts === undefined || totalOf(counts) + counts.withheld === 0) return null;
  const isNewAlone = counts.changed + counts.retracted + counts.withheld === 0;
  return renderNotice(
    isNewAlone ? t('new-here', { count: counts.added }) : t('changed-here', { value: countWords(counts) }),
    <Button data-press="take-newest" onClick={onTake}>
      {t('take', { count: totalOf(counts) })}
    </Button>,
  );
}
