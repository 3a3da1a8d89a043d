// Owns what the palette says of a crossing: its state, since when, and when that was last confirmed, as the board of crossings does.
import { useQuery } from '@tanstack/react-query';
import { crossingsQuery } from '../../../api/get-crossings.ts';
import { useShownMeta } from '../../../cards/use-shown-meta.ts';
import { useToday } from '../../../cards/use-today.ts';
import { coverageEndOf } from '../../../contract/coverage-end.ts';
import { statusDay, statusOn } from '../../../contract/crossing-status.ts';
import { useView } from '../../../link/use-view.ts';
import { statusInWords } from '../../../words/crossing-words.ts';
import type { FoundPlace } from '../places/find-places.ts';

/** Null for what is no crossing, and while the crossings are being read; they are asked for when one is found. */
export function useCrossingState(places: readonly FoundPlace[]): (place: FoundPlace) => string | null {
  const { data } = useQuery({
    ...crossingsQuery(),
    enabled: places.some(({ kind }) => kind === 'crossing'),
  });
  const coverageEndDay = useShownMeta(coverageEndOf) ?? null;
  const today = useToday();
  const day = useView(({ filter }) => statusDay(filter.to, today, coverageEndDay));
  return ({ kind, country, name }) => {
    const crossing =
      kind === 'crossing'
        ? data?.crossings.find(({ names, border }) => names.en === name.text && border === country)
        : undefined;
    return crossing ? statusInWords(statusOn(crossing.periods, day), crossing.periods) : null;
  };
}
