// Owns which places a typed text finds: its coordinates at once, names by the worker.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { hasLetters } from '../../contract/filter-grammar.ts';
import { type CoordinateReading, readCoordinates } from '../../geo/read-coordinates.ts';
import type { FoundPlace } from './places/find-places.ts';
import { askPlaces } from './places/place-finder.ts';
import { placesStillMeant } from './still-meant.ts';

const MAX_PLACES = 4;
/** West, south, east, north of what the index holds, degrees: `FINE_BBOX` of scripts/geodata/regions.mjs. */
const REGION = [38, 3, 102, 57] as const;

export type FoundPlaces = {
  readonly coordinates: CoordinateReading;
  /** Null until the first answer; until that to this text, those of the text before that it holds. */
  readonly places: readonly FoundPlace[] | null;
  /** The answer to this text is not in. */
  readonly isPending: boolean;
  readonly hasFailed: boolean;
  readonly retry: () => void;
};

export function usePlaces(text: string): FoundPlaces {
  const coordinates = useMemo(() => readCoordinates(text, REGION), [text]);
  const isName = hasLetters(text) && coordinates.readings.length === 0 && coordinates.fault === null;
  const names = useQuery({
    queryKey: ['places', text],
    queryFn: () => askPlaces(text, MAX_PLACES),
    enabled: isName,
    staleTime: Number.POSITIVE_INFINITY,
    // The worker stands for the network here: it says itself when it cannot read.
    networkMode: 'always',
    retry: false,
    placeholderData: keepPreviousData,
  });
  const places = useMemo(
    () => (names.isPlaceholderData ? placesStillMeant(names.data ?? [], text) : names.data),
    [names.data, names.isPlaceholderData, text],
  );
  return {
    coordinates,
    places: isName ? (places ?? null) : [],
    isPending: isName && !names.isError && (names.isPlaceholderData || names.data === undefined),
    hasFailed: isName && names.isError,
    retry: () => void names.refetch(),
  };
}
