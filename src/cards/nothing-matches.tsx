// Owns what stands in a tab that has nothing to show because no event matches: the same words and ways out as in the list.
import { useView } from '../link/use-view.ts';
import { EmptyList } from './empty-list.tsx';

/** The keyboard stays on the tab when what was pressed is gone. */
const stayOnTab = () => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();

export function NothingMatches() {
  const filter = useView((view) => view.filter);
  return <EmptyList filter={filter} onDone={stayOnTab} />;
}
