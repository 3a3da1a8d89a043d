// Owns the parts of the page that load after the map.
import { lazyAfterMap } from './later.ts';

const counted = () => import('./counted.tsx');

export const Facets = lazyAfterMap(async () => (await counted()).Facets);
export const FilterChips = lazyAfterMap(async () => (await counted()).FilterChips);
export const ResultSummary = lazyAfterMap(async () => (await counted()).ResultSummary);
export const HeaderReach = lazyAfterMap(async () => (await counted()).HeaderReach);
export const Timeline = lazyAfterMap(async () => (await import('../views/timeline/timeline.tsx')).Timeline);
export const EventsList = lazyAfterMap(
  async () => (await import('../views/events/events-list.tsx')).EventsList,
);
export const EventDetail = lazyAfterMap(
  async () => (await import('../views/detail/event-detail.tsx')).EventDetail,
);
export const AnalysisPanel = lazyAfterMap(
  async () => (await import('../views/analysis/analysis-panel.tsx')).AnalysisPanel,
);
export const Borders = lazyAfterMap(
  async () => (await import('../views/borders/borders-panel.tsx')).BordersPanel,
);
export const Upcoming = lazyAfterMap(
  async () => (await import('../views/upcoming/upcoming-list.tsx')).Upcoming,
);
export const OverPage = lazyAfterMap(async () => (await import('./over-page.tsx')).OverPage);
