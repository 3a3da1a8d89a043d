// Owns what every layout is told.
import type { ReactNode } from 'react';

export type LayoutProps = {
  /** Until it is `ready` no count is known, and none is shown. */
  readonly status: 'loading' | 'failed' | 'ready';
  /** Notices, and what stands in for missing data. */
  readonly overMap: ReactNode;
  /** Whether the dialog of the map's layers is open, which needs the map. */
  readonly hasLayers: boolean;
  readonly onLayers: (isOpen: boolean) => void;
};
