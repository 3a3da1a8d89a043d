// Owns the optional raster layer, above the basemap's land, below its labels and the events. Loaded when one is configured.
import { Pane } from 'react-leaflet/Pane';
import { TileLayer } from 'react-leaflet/TileLayer';

export function RasterLayer({ url }: { readonly url: string }) {
  return (
    <Pane name="sarhad-raster" style={{ zIndex: 250 }}>
      <TileLayer url={url} />
    </Pane>
  );
}
