// Owns the list of events known only to an area: opened at its name or in the line, it follows the filter.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Map as LeafletMap } from 'leaflet';
import { useNames } from '../../../cards/use-names.ts';
import { useEngine } from '../../../engine/client/use-engine.ts';
import type { Insets } from '../camera/insets.ts';
import { MembersPopover, ROWS_MAX } from '../pointing/stack-popover.tsx';
import { areaName, titleInWords } from './area-words.ts';
import type { OpenArea } from './use-open-area.ts';

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly area: OpenArea;
  readonly onSelect: (key: number) => void;
  readonly onClose: () => void;
};

/** Half of a figure's height, px. */
const RADIUS_PX = 10;
const NONE: readonly number[] = [];

export function AreaPopover({ area: { group, at }, ...card }: Props) {
  const engine = useEngine();
  const names = useNames();
  const { data: keys } = useQuery({
    queryKey: ['map-area', group],
    queryFn: async () => [...(await engine.areaMembers(group.areas, ROWS_MAX))],
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return (
    <MembersPopover
      {...card}
      at={{ ...at, radius: RADIUS_PX }}
      count={group.count}
      keys={keys ?? NONE}
      title={titleInWords(group, areaName(group.id, names))}
    />
  );
}
