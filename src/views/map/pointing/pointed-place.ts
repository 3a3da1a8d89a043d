// Owns the ring on the map around what another view has under the pointer: one element in a pane of its own, moved without React.
import { DomUtil, Layer, type LeafletEventHandlerFn, type Map as LeafletMap } from 'leaflet';
import { onPointed, pointedElsewhere } from '../../../cards/pointed.ts';
import styles from './pointed-place.module.css';

/** Above symbols (460). */
const PANE = { name: 'sarhad-pointed', zIndex: '470' } as const;

export class PointedPlace extends Layer {
  private readonly ring = document.createElement('div');
  private map: LeafletMap | null = null;
  private stop: () => void = () => {};

  /** While Leaflet flies to another zoom the ring is not shown: it would stand beside its place. */
  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return { zoomanim: this.hide, viewreset: this.place, zoomend: this.place, moveend: this.place };
  }

  override onAdd(map: LeafletMap): this {
    this.map = map;
    const pane = map.getPane(PANE.name) ?? map.createPane(PANE.name);
    pane.style.zIndex = PANE.zIndex;
    pane.style.pointerEvents = 'none';
    this.ring.className = styles.ring ?? '';
    this.ring.dataset.testid = 'pointed-place';
    this.ring.setAttribute('aria-hidden', 'true');
    pane.append(this.ring);
    this.stop = onPointed(this.place);
    this.place();
    return this;
  }

  override onRemove(): this {
    this.stop();
    this.ring.remove();
    this.map = null;
    return this;
  }

  private readonly hide = (): void => {
    this.ring.hidden = true;
  };

  private readonly place = (): void => {
    const { map, ring } = this;
    const pointed = pointedElsewhere('map');
    ring.hidden = map === null || pointed === null;
    if (map === null || pointed === null) return;
    ring.dataset.of = pointed.key === null ? 'place' : 'event';
    const [lng, lat] = pointed.at;
    const turns = Math.round((map.getCenter().lng - lng) / 360);
    DomUtil.setPosition(ring, map.latLngToLayerPoint([lat, lng + 360 * turns]));
  };
}
