// Owns the basemap as a component inside a react-leaflet map.
import { useEffect, useEffectEvent, useRef } from 'react';
import { useMap } from 'react-leaflet/hooks';
import { type BasemapHandle, createBasemap } from './create-basemap.ts';

type BasemapProps = {
  readonly lang?: string;
  readonly onReady?: () => void;
  /** With what a file ended that could not be had. */
  readonly onError?: (error: unknown) => void;
};

export function Basemap({ lang = 'en', onReady, onError }: BasemapProps) {
  const map = useMap();
  const handle = useRef<BasemapHandle | null>(null);
  const ready = useEffectEvent(() => onReady?.());
  const fail = useEffectEvent((error: unknown) => onError?.(error));

  useEffect(() => {
    const basemap = createBasemap(map, { onReady: () => ready(), onError: fail });
    handle.current = basemap;
    return () => {
      handle.current = null;
      basemap.remove();
    };
  }, [map]);

  useEffect(() => handle.current?.setLang(lang), [lang]);

  return null;
}
