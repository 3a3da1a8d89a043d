// Owns the walk of the keyboard from province to province, by the points where they are named.
import type { Map as LeafletMap } from 'leaflet';
import type { Ref } from 'react';
import { useTexts } from '../../../ui/i18n.ts';
import type { ProvinceArea } from '../basemap/index.ts';
import type { Insets } from '../camera/insets.ts';
import { bringIntoSight } from '../camera/map-camera.ts';
import { prefersStillness } from '../camera/region.ts';
import { middleOf, openArea, screenPoint } from '../camera/use-map-frame.ts';
import { type Direction, nearestAhead, nearestTo, nextInReading, type Place } from '../camera/walk.ts';
import { type Walk, WalkCursor } from '../pointing/walk-cursor.tsx';
import { texts } from '../texts.ts';

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly label: string;
  readonly areas: readonly ProvinceArea[];
  readonly current: ProvinceArea | null;
  /** What is said of the current one. */
  readonly spoken: string;
  readonly onCurrent: (area: ProvinceArea | null) => void;
  readonly onToggle: (area: ProvinceArea) => void;
  readonly onShowAll: () => void;
  /** Of the point where a province is named; null: none is in focus. */
  readonly onMenu: (at: ProvinceArea['at'] | null) => void;
};

export function ProvinceCursor(props: Props) {
  const { ref, map, insets, label, areas, current, spoken, onCurrent, onToggle, onShowAll, onMenu } = props;
  const t = useTexts(texts);

  const placeOf = ({ at }: ProvinceArea, index: number): Place => ({
    index,
    ...screenPoint(map, at[0], at[1]),
  });
  const at = current ? areas.indexOf(current) : -1;
  const focusOn = (index: number) => {
    const next = areas[index];
    if (!next) return;
    onCurrent(next);
    bringIntoSight(map, placeOf(next, index), openArea(map, insets), !prefersStillness());
  };
  const goTo = (direction: Direction) => {
    const places = areas.map(placeOf);
    const from = places[at];
    focusOn(
      from ? nearestAhead(places, from, direction, at) : nearestTo(places, middleOf(openArea(map, insets))),
    );
  };
  const page = (step: 1 | -1) => {
    const size = map.getSize();
    const inView = areas.map(placeOf).filter(({ x, y }) => x >= 0 && x <= size.x && y >= 0 && y <= size.y);
    focusOn(nextInReading(inView, at, step));
  };
  const walk: Walk = {
    goTo,
    page,
    showAll: onShowAll,
    menu: () => onMenu(current?.at ?? null),
    current: current && { open: () => onToggle(current), leave: () => onCurrent(null) },
  };
  return (
    <WalkCursor
      ref={ref}
      map={map}
      walk={walk}
      name={{ 'aria-label': label }}
      help={t('provinces-help')}
      spoken={spoken}
      onBlur={() => onCurrent(null)}
    />
  );
}
