// Owns the layout of the phone: the map fills the screen; sheet, bar and dialogs over it load after it.
import { useEffect, useState } from 'react';
import { useView } from '../../link/use-view.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { loadWhole } from '../../ui/lazy-part.ts';
import type { FoundPlace } from '../../views/map/found-place/found-place.tsx';
import { MapView } from '../../views/map/map-view.tsx';
import { PageKeys } from '../commands/page-keys.tsx';
import { SkipLinks } from '../commands/skip-links.tsx';
import { lazyAfterMap } from '../later.ts';
import type { LayoutProps } from '../layout-props.ts';
import { MapAfterShell } from '../map-after-shell.tsx';
import { texts } from '../texts.ts';
import styles from './phone-layout.module.css';
import { barPx, heightPxOf, type SheetHeight } from './sheet-heights.ts';
import { useSheetHeight } from './use-sheet-height.ts';

/** One row of chips. */
const TOP_COVER_PX = 56;

/** A full sheet covers the map: what is fitted to it is fitted as if the sheet were half open. */
const coveredPxOf = (height: SheetHeight) =>
  heightPxOf(height === 'full' ? 'half' : height, window.innerHeight) + barPx();

/** Where the sheet will be. */
const SheetPlace = ({ height }: { readonly height: SheetHeight }) => (
  <div className={styles.place} style={{ blockSize: coveredPxOf(height) }} />
);

/** Asked for with the page: it waits for the map to be shown, not to be fetched. */
const loadParts = () => import('./phone-parts.tsx');
const PhoneParts = lazyAfterMap('frame', async () => (await loadParts()).PhoneParts, SheetPlace);

export function PhoneLayout({ status, overMap, hasLayers, onLayers }: LayoutProps) {
  const t = useTexts(texts);
  useEffect(() => void loadWhole(loadParts).catch(() => {}), []);
  const [height, setHeight] = useSheetHeight();
  const [foundPlace, setFoundPlace] = useState<FoundPlace | null>(null);
  const showPlace = (place: FoundPlace) => {
    // What happened there is read beside the map.
    setHeight(place.change === 'adjust' ? 'half' : 'low');
    setFoundPlace(place);
  };
  const coveredPx = coveredPxOf(height);
  const isPinned = useView(({ filter }) => filter.asof !== undefined);
  return (
    <div className={styles.phone}>
      <SkipLinks
        onSkip={(to) => {
          if (to === 'filters')
            void import('./small-dialogs.tsx').then(({ openSmall }) => openSmall('filters'));
          else setHeight(to === 'map' ? 'low' : 'full');
        }}
      />
      <PageKeys onPlace={showPlace} isPhone />
      <div className={styles.banner} data-slot="banner" data-pinned={isPinned} />
      <main className={styles.map} data-region="map">
        <ErrorBoundary name={t('part-map')}>
          <MapAfterShell>
            <MapView
              padding={{ top: TOP_COVER_PX, right: 0, bottom: coveredPx, left: 0 }}
              foundPlace={foundPlace}
              compact={{
                isOpen: hasLayers,
                onOpen: onLayers,
                hasButton: false,
                onTool: () => setHeight('low'),
              }}
            />
          </MapAfterShell>
        </ErrorBoundary>
        {overMap}
      </main>
      <ErrorBoundary name={t('part-panel')}>
        <PhoneParts
          status={status}
          height={height}
          onHeight={setHeight}
          onLayers={() => onLayers(true)}
          onPlace={showPlace}
        />
      </ErrorBoundary>
    </div>
  );
}
