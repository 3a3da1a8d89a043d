// Owns what the page says of revisions: the banner of a pinned view, what has changed since a visit, the list of changes where no panel has room for it, the choice of another day, and the commands for all of it.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { changeCountsQuery } from '../../api/get-changes.ts';
import { metaQuery } from '../../api/get-meta.ts';
import { takeIn, useTakenIn } from '../../cards/news.ts';
import { useView } from '../../link/use-view.ts';
import { isFocusLost, takesFocus } from '../../ui/focus.ts';
import { useTexts } from '../../ui/i18n.ts';
import { openPart } from '../../ui/opened-parts.tsx';
import { usePressInstead } from '../../ui/press-on-page.ts';
import { goToRegion } from '../../ui/regions.ts';
import { ChangesDialog } from '../../views/changes/changes-panel.tsx';
import { countWords, totalOf } from '../../views/changes/count-runs.ts';
import { DayDialog } from '../../views/changes/day-dialog.tsx';
import { type Counted, forgetEarlierVisit, seeNow } from '../../views/changes/last-visit.ts';
import { openChanges, useChangesOver, useOpenChanges } from '../../views/changes/open-changes.ts';
import { PinnedBanner } from '../../views/changes/pinned-banner.tsx';
import { texts } from '../../views/changes/texts.ts';
import { PROGRAM_NEWS } from '../../views/method/program-news.ts';
import { NewRevision, useListening } from './new-revision.tsx';
import { ProgramLine } from './program-line.tsx';
import { TakenInLine } from './taken-in-line.tsx';
import { useRevisionCommands } from './use-revision-commands.ts';
import { WayToChanges } from './way-to-changes.tsx';

type Props = {
  /** Revision on the screen, or on its way there. */
  readonly revision: number | null;
  readonly isPinned: boolean;
  /** Shows the newest. */
  readonly onTake: () => void;
  /** How a notice looks among those over the map. */
  readonly renderNotice: (words: string, action: ReactNode) => ReactNode;
};

const closeDay = () => openPart('day', null);
const chooseDay = () => openPart('day', <DayDialog onClose={closeDay} />);

export function Revisions({ revision, isPinned, onTake, renderNotice }: Props) {
  useListening();
  const newest = useQuery(metaQuery()).data?.revision;
  const slot = useSlot();
  const over = useChangesOver();
  const open = useOpenChanges();
  const taken = useTakenIn();
  const isTakenIn = taken !== null && !isPinned && revision === taken.until;
  const [seen, setSeen] = useLastVisit(isPinned ? null : revision);
  const visited = seen.revision;
  usePressInstead('time-travel', chooseDay);
  useRevisionCommands({ revision, newest, isPinned, visited, onDay: chooseDay });
  useKeepKeyboard(isPinned);
  // What is open tells of the revision on the screen.
  useEffect(() => {
    if (!isPinned || revision === null || open === null || open.isSinceVisit || open.since === revision)
      return;
    openChanges(revision === newest ? null : { since: revision, isSinceVisit: false });
  }, [isPinned, revision, newest, open]);
  return (
    <>
      {isPinned &&
        revision !== null &&
        newest !== undefined &&
        slot !== null &&
        createPortal(<PinnedBanner revision={revision} newest={newest} onAnotherDay={chooseDay} />, slot)}
      {!isPinned && revision !== null && newest !== undefined && revision < newest && (
        <NewRevision
          since={revision}
          until={newest}
          onTake={() => {
            takeIn({ since: revision, until: newest });
            onTake();
          }}
          renderNotice={renderNotice}
        />
      )}
      {isTakenIn && <TakenInLine taken={taken} renderNotice={renderNotice} />}
      {!isPinned && !isTakenIn && visited !== null && revision !== null && open === null && (
        <SinceVisit
          since={visited}
          until={revision}
          renderNotice={renderNotice}
          onDismiss={() => setSeen('revision', revision)}
          otherwise={
            <ProgramLine
              seen={seen.program}
              renderNotice={renderNotice}
              onSaid={() => setSeen('program', PROGRAM_NEWS.length)}
            />
          }
        />
      )}
      {over !== null && createPortal(<ChangesDialog open={over} />, document.body)}
    </>
  );
}

/** The banner and what was known until when come and go with the revision: who stood on one of them stands where that is said now. */
function useKeepKeyboard(isPinned: boolean): void {
  const was = useRef(isPinned);
  useEffect(() => {
    if (was.current === isPinned) return;
    was.current = isPinned;
    // When what was shown until now is gone from the page.
    setTimeout(() => {
      if (isFocusLost() && !takesFocus(document.querySelector('[data-press="coverage"]')))
        goToRegion('panel');
    });
  }, [isPinned]);
}

/** Where the layout has room for the banner. */
function useSlot(): Element | null {
  const [slot, setSlot] = useState<Element | null>(null);
  useLayoutEffect(() => setSlot(document.querySelector('[data-slot="banner"]')), []);
  return slot;
}

type Seen = Readonly<Record<Counted, number | null>>;

/** What the visit before this one saw last. `shown`: the live one on the screen; an earlier one is not seen anew, what waits is not seen. */
function useLastVisit(shown: number | null): [Seen, (counted: Counted, number: number) => void] {
  const { dataUpdatedAt } = useQuery(metaQuery());
  const [seen, setSeen] = useState<Seen>({ revision: null, program: null });
  useEffect(() => {
    // Asked every minute while the page is visible: as often it is noted that the reader is still here.
    if (dataUpdatedAt === 0 || shown === null || shown === 0) return;
    const revision = seeNow('revision', shown);
    // Whoever was here before the program counted its news has seen none of them.
    const program = seeNow('program', PROGRAM_NEWS.length, { unkept: revision === null ? null : 0 });
    setSeen({ revision, program });
  }, [shown, dataUpdatedAt]);
  const forget = (counted: Counted, number: number) => {
    forgetEarlierVisit(counted, number);
    setSeen((before) => ({ ...before, [counted]: number }));
  };
  return [seen, forget];
}

type SinceVisitProps = {
  readonly since: number;
  readonly until: number;
  readonly renderNotice: Props['renderNotice'];
  readonly onDismiss: () => void;
  /** One line at a time: the events come first. */
  readonly otherwise: ReactNode;
};

/** A quiet line; none where nothing has changed. */
function SinceVisit({ since, until, renderNotice, onDismiss, otherwise }: SinceVisitProps) {
  const t = useTexts(texts);
  const filter = useView((view) => view.filter);
  const counts = useQuery({ ...changeCountsQuery({ since, until, filter }), enabled: since < until }).data;
  if (since < until && counts === undefined) return null;
  if (counts === undefined || totalOf(counts.inView) === 0) return otherwise;
  return renderNotice(
    t('changed-since-visit', { value: countWords(counts.inView) }),
    <WayToChanges since={since} isSinceVisit onDismiss={onDismiss} />,
  );
}
