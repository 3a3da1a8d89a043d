// Owns the basemap as a component inside a react-leaflet map.
import { useEffect, useEffectEvent, useRef } from 'react';
import { useMap } from 'react-leaflet/hooks';
import { type BasemapHandle, createBasemap } from './create-basemap.ts';

type BasemapProps = {
  readonly lang?: string;
  readonly onReady?: () => void;
  readonly onError?: (message: string) => void;
};

export function Basemap({ lang = 'en', onReady, onError }: BasemapProps) {
  const map = useMap();
  const handle = useRef<BasemapHandle | null>(null);
  const ready = useEffectEvent(() => onReady?.());
  const fail = useEffectEvent((message: string) => onError?.(message));

  useEffect(() => {
    const basemap = createBasemap(map, { onReady: () => ready(), onError: (message) => fail(message) });
    handle.current = basemap;
    return () => {
      handle.current = null;
      basemap.remove();
    };
  }, [map]);

  useEffect(() => handle.current?.setLang(lang), [lang]);

  return null;
}
