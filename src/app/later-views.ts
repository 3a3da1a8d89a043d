// Owns the parts of the page that load after the map, and in which turn they are shown.
import { afterMap, lazyAfterMap } from './later.ts';

export const FilterChips = lazyAfterMap(
  'counts',
  async () => (await import('../views/facets/filter-chips.tsx')).FilterChips,
);
export const FacetList = lazyAfterMap(
  'filters',
  async () => (await import('../views/facets/facet-list.tsx')).FacetList,
);
export const CoverageButton = lazyAfterMap(
  'rest',
  async () => (await import('../views/reach/coverage-button.tsx')).CoverageButton,
);
export const Timeline = lazyAfterMap(
  'timeline',
  async () => (await import('../views/timeline/timeline.tsx')).Timeline,
);
export const PageCommands = lazyAfterMap(
  'rest',
  async () => (await import('./commands/page-commands.ts')).PageCommands,
);
export const OverPage = lazyAfterMap('list', async () => (await import('./over-page.tsx')).OverPage);
export const PagesOver = lazyAfterMap('list', async () => (await import('./pages-over.tsx')).PagesOver);
export const Panel = lazyAfterMap('list', async () => {
  // The list is in the same file, and most links open it.
  const [{ Panel }, { EventsList }] = await Promise.all([import('./panel.tsx'), import('./panel-parts.ts')]);
  await EventsList.prepare();
  return Panel;
});

// One file brings them all: on a small screen one that is first shown when the line has dropped is there, too.
afterMap(() => {
  for (const { prepare } of [FilterChips, FacetList, CoverageButton, Timeline]) void prepare();
});
