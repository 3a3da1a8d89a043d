// Owns what the window is called: what the view asks for, so that tabs, history and bookmarks say it. With the page its server says it first.
import { useEffect } from 'react';
import { useNames } from '../../cards/use-names.ts';
import { without } from '../../contract/filter.ts';
import { useView } from '../../link/use-view.ts';
import { pageTitle, siteName } from '../../words/unfurl-words.ts';
import { viewTitle } from '../../words/view-title.ts';

export function useWindowTitle(): void {
  const filter = useView((view) => view.filter);
  // Of an event that a link opens, the server has told the title.
  const hasEvent = useView((view) => view.event !== null);
  const names = useNames();
  useEffect(() => {
    if (hasEvent) return;
    const asked = without(filter, ['asof']);
    document.title = Object.keys(asked).length === 0 ? siteName() : pageTitle(viewTitle(asked, names));
  }, [filter, hasEvent, names]);
}
