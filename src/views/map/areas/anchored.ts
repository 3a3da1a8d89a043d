// Owns elements that stand on a point of the map: written to their style while it moves, without React.
import type { Map as LeafletMap } from 'leaflet';
import { useLayoutEffect, useRef } from 'react';
import { besideLng } from '../../../geo/sphere.ts';

type LngLat = readonly [lng: number, lat: number];

/** A ref for an element in the map's frame whose middle is to stand on the point. */
export function useAnchored<E extends HTMLElement>(map: LeafletMap, [lng, lat]: LngLat) {
  const element = useRef<E>(null);
  useLayoutEffect(() => {
    const place = () => {
      if (element.current === null) return;
      const { x, y } = map.latLngToContainerPoint([lat, copyInView(map, lng)]);
      element.current.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
      element.current.style.visibility = 'visible';
    };
    // Leaflet animates a zoom by CSS: nothing can follow it but what it paints itself.
    const hide = () => {
      if (element.current !== null) element.current.style.visibility = 'hidden';
    };
    place();
    map.on('move zoomend viewreset resize', place);
    map.on('zoomanim', hide);
    return () => {
      map.off('move zoomend viewreset resize', place);
      map.off('zoomanim', hide);
    };
  }, [map, lng, lat]);
  return element;
}

/** The longitude turned to the copy of the world that the map shows. */
export const copyInView = (map: LeafletMap, lng: number): number => besideLng(lng, map.getCenter().lng);
