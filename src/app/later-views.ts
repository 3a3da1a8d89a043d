// Owns the parts of the page that load after the map.
import { lazyAfterMap } from './later.ts';

const counted = () => import('./counted.tsx');

export const Facets = lazyAfterMap(async () => (await counted()).Facets);
export const CountLine = lazyAfterMap(async () => (await counted()).CountLine);
export const FilterChips = lazyAfterMap(async () => (await counted()).FilterChips);
export const ResultSummary = lazyAfterMap(async () => (await counted()).ResultSummary);
export const HeaderReach = lazyAfterMap(async () => (await counted()).HeaderReach);
export const Timeline = lazyAfterMap(async () => (await import('../views/timeline/timeline.tsx')).Timeline);
export const PageCommands = lazyAfterMap(
  async () => (await import('./commands/page-commands.ts')).PageCommands,
);
export const OverPage = lazyAfterMap(async () => (await import('./over-page.tsx')).OverPage);
export const Panel = lazyAfterMap(async () => (await import('./panel.tsx')).Panel);
