// Owns the lists that lie open on the map: of a stack, of what is known only to an area.
import type { Map as LeafletMap } from 'leaflet';
import { AreaPopover } from './area-counts/area-popover.tsx';
import type { Areas } from './area-counts/use-areas.ts';
import type { Insets } from './camera/insets.ts';
import type { Mark } from './marks/marks.ts';
import { StackPopover } from './pointing/stack-popover.tsx';

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  /** On a small map a list gives way to what was chosen in it. */
  readonly isSmall: boolean;
  readonly stack: Mark | null;
  readonly onCloseStack: () => void;
  readonly areas: Areas;
  readonly onSelect: (key: number) => void;
  readonly onKeyboard: () => void;
};

export function OpenLists({ map, insets, isSmall, stack, onCloseStack, areas, onSelect, onKeyboard }: Props) {
  const cardOf = (close: () => void) => ({
    map,
    insets,
    onSelect: (key: number) => {
      if (isSmall) close();
      onSelect(key);
    },
    onClose: () => {
      close();
      onKeyboard();
    },
  });
  return (
    <>
      {stack && (
        <StackPopover key={`${stack.zoom}/${stack.address}`} {...cardOf(onCloseStack)} mark={stack} />
      )}
      {areas.area && <AreaPopover key={areas.area.group.id} {...cardOf(areas.close)} area={areas.area} />}
    </>
  );
}
