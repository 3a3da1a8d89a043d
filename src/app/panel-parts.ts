// Owns the parts of the panel, each in a chunk of its own; the panel itself loads after the map.
import { lazyPart } from '../ui/lazy-part.ts';

export const EventsList = lazyPart(async () => (await import('../views/events/events-list.tsx')).EventsList);
export const PlaceOffer = lazyPart(async () => (await import('../views/search/place-offer.tsx')).PlaceOffer);
export const EventDetail = lazyPart(
  async () => (await import('../views/detail/event-detail.tsx')).EventDetail,
);
export const Claims = lazyPart(async () => (await import('../views/claims/claims-panel.tsx')).ClaimsPanel);
export const AnalysisPanel = lazyPart(
  async () => (await import('../views/analysis/analysis-panel.tsx')).AnalysisPanel,
);
export const Borders = lazyPart(
  async () => (await import('../views/borders/borders-panel.tsx')).BordersPanel,
);
export const ChangesPanel = lazyPart(
  async () => (await import('../views/changes/changes-panel.tsx')).ChangesPanel,
);
export const Upcoming = lazyPart(async () => (await import('../views/upcoming/upcoming-list.tsx')).Upcoming);
