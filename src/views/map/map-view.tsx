// Owns the map of events: Leaflet in its container, the background, and what lies over both.
import 'leaflet/dist/leaflet.css';
import { type Map as LeafletMap, latLngBounds } from 'leaflet';
import { type CSSProperties, Suspense, useMemo, useState } from 'react';
import { MapContainer } from 'react-leaflet/MapContainer';
import { LAT_MAX } from '../../geo/mercator.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart, useReady } from '../../ui/lazy-part.ts';
import { Basemap } from './basemap/index.ts';
import { ZOOM_MAX, ZOOM_MIN } from './camera/camera.ts';
import { type Insets, NO_INSETS } from './camera/insets.ts';
import { MapMotion } from './camera/map-motion.tsx';
import { withFoot } from './camera/region.ts';
import type { Compact } from './compact.ts';
import type { FoundPlace } from './found-place/found-place.tsx';
import styles from './map-view.module.css';
import { useTiles } from './use-tiles.ts';
import { texts } from './view-texts.ts';

const MapOverlays = lazyPart(async () => (await import('./map-overlays.tsx')).MapOverlays);
const RasterLayer = lazyPart(async () => (await import('./raster-layer.tsx')).RasterLayer);

/** Around the world several times, but not beyond its poles. */
const LIMITS = latLngBounds([-LAT_MAX, -3600], [LAT_MAX, 3600]);

type Props = {
  /** Px that floating parts of the page cover on each side. */
  readonly padding?: Insets;
  /** Where the map is to go; the same object is one journey. */
  readonly foundPlace?: FoundPlace | null;
  readonly compact?: Compact | null;
  /** Whether the map is shown for the selected event: that comes into sight even where a link or the reader has left the map. */
  readonly isForSelected?: boolean;
};

export function MapView({
  padding = NO_INSETS,
  foundPlace = null,
  compact = null,
  isForSelected = false,
}: Props) {
  const t = useTexts(texts);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [basemapFailure, setBasemapFailure] = useState<string | null>(null);
  const tiles = useTiles();
  const areOverlaysReady = useReady(MapOverlays);
  const insets = useMemo(() => withFoot(padding), [padding]);
  const cover = {
    '--cover-top': `${padding.top}px`,
    '--cover-right': `${padding.right}px`,
    '--cover-bottom': `${padding.bottom}px`,
    '--cover-left': `${padding.left}px`,
  } as CSSProperties;
  return (
    <section className={styles.view} style={cover} aria-label={t('map')}>
      <MapContainer
        ref={setMap}
        className={styles.map}
        // Only so that layers have somewhere to begin; the link or the region decides at once.
        center={[35, 68.5]}
        zoom={5}
        minZoom={ZOOM_MIN}
        maxZoom={ZOOM_MAX}
        zoomSnap={0}
        maxBounds={LIMITS}
        maxBoundsViscosity={1}
        worldCopyJump
        attributionControl={false}
        zoomControl={false}
        scrollWheelZoom={false}
        keyboard={false}
        trackResize={false}
        bounceAtZoomLimits={false}
      >
        <Basemap
          onReady={() => setBasemapFailure(null)}
          onError={(error) => setBasemapFailure(String(error))}
        />
        {tiles && (
          <ErrorBoundary name={t('part-raster')} form="note">
            <Suspense>
              <RasterLayer url={tiles.url} />
            </Suspense>
          </ErrorBoundary>
        )}
      </MapContainer>
      {map && <MapMotion map={map} insets={insets} />}
      {map && areOverlaysReady && (
        <ErrorBoundary name={t('part-overlays')} form="note">
          <Suspense>
            <MapOverlays
              map={map}
              insets={insets}
              foundPlace={foundPlace}
              basemapFailure={basemapFailure}
              compact={compact}
              isForSelected={isForSelected}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </section>
  );
}
