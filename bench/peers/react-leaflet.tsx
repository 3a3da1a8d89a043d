// Owns react-leaflet as a peer: one CircleMarker an event, drawn on Leaflet's canvas.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CircleMarker, MapContainer } from 'react-leaflet';
import 'leaflet/dist/leaflet.css';
import type { FlatRows } from '../flat-rows.ts';
import { afterPaint, mapElement, VIEW } from './after-paint.ts';
import { NOTHING, type Peer, rowsThatPass } from './changes.ts';

let rows: FlatRows;
let show: (passing: number[]) => void = () => {};
let shown: () => void = () => {};

export const peer: Peer = {
  async load(given) {
    rows = given;
    const ready = new Promise<void>((resolve) => {
      shown = resolve;
    });
    createRoot(mapElement()).render(<Events />);
    await ready;
    await afterPaint();
  },
  async apply(change) {
    const ready = new Promise<void>((resolve) => {
      shown = resolve;
    });
    show(rowsThatPass(rows, change));
    await ready;
    await afterPaint();
  },
};

const STYLE = { color: '#c42d1c', weight: 1 };

function Events() {
  const [passing, setPassing] = useState(() => rowsThatPass(rows, NOTHING));
  show = setPassing;
  return (
    <MapContainer center={[...VIEW.center]} zoom={VIEW.zoom} preferCanvas style={{ height: 640 }}>
      {passing.map((row) => (
        <CircleMarker
          key={row}
          center={[rows.lat[row] as number, rows.lng[row] as number]}
          radius={4}
          pathOptions={STYLE}
        />
      ))}
      <Committed key={passing.length} passing={passing} />
    </MapContainer>
  );
}

/** After the markers, so that it is committed after them. */
function Committed({ passing }: { readonly passing: readonly number[] }) {
  return <span ref={() => void shown()} hidden data-count={passing.length} />;
}
