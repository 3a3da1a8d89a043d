// Owns which raster layer whoever runs the server has configured; without one no request leaves the origin.
import { useQuery } from '@tanstack/react-query';
import { metaQuery } from '../../api/get-meta.ts';

type Tiles = { readonly url: string; readonly attribution: string };

export function useTiles(): Tiles | null {
  const { data } = useQuery({ ...metaQuery(), select: (meta) => meta.tiles });
  return data ?? null;
}
