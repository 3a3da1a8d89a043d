// Owns the handles of a drawn area: the whole of it, each of its points, and between them where new ones come from.
import type { Map as LeafletMap } from 'leaflet';
import { type AreaRing, areaRingOf, MAX_AREA_POINTS } from '../../../contract/area.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { Handle, type Stage } from './handle.tsx';
import { texts } from './texts.ts';

type LngLat = readonly [lng: number, lat: number];

type Props = {
  readonly map: LeafletMap;
  readonly ring: AreaRing;
  /** Points have handles, too. */
  readonly isEditing: boolean;
  /** `points` may make no area: then `ring` is null. */
  readonly onChange: (points: AreaRing, ring: AreaRing | null, stage: Stage) => void;
  readonly onGiveUp: () => void;
  readonly onNotice: (text: string) => void;
};

const FEWEST_POINTS = 3;

export function AreaHandles({ map, ring, isEditing, onChange, onGiveUp, onNotice }: Props) {
  const t = useTexts(texts);
  const change = (points: AreaRing, stage: Stage) => onChange(points, areaRingOf(points), stage);
  const middle = middleOf(ring);
  const moveAll = ([lng, lat]: LngLat, stage: Stage) => {
    const [dx, dy] = [lng - middle[0], lat - middle[1]];
    change(
      ring.map(([x, y]): LngLat => [x + dx, Math.max(-90, Math.min(90, y + dy))]),
      stage,
    );
  };
  const withPoint = (at: number, point: LngLat) =>
    ring.map((before, index) => (index === at ? point : before));
  const withNew = (after: number, point: LngLat) => [
    ...ring.slice(0, after + 1),
    point,
    ...ring.slice(after + 1),
  ];
  const remove = (at: number, handle: HTMLElement) => {
    if (ring.length <= FEWEST_POINTS) {
      onNotice(t('keeps-three'));
      return;
    }
    // The last handle goes, whichever point does.
    const corners = handle.parentElement?.querySelectorAll<HTMLElement>('[data-look="corner"]');
    corners?.[Math.max(0, Math.min(at, ring.length - 2))]?.focus();
    change(
      ring.filter((_, index) => index !== at),
      'let-go',
    );
  };
  const canGrow = ring.length < MAX_AREA_POINTS;
  return (
    <>
      <Handle
        key="middle"
        map={map}
        at={middle}
        label={t('move-area')}
        look="middle"
        onMove={moveAll}
        onGiveUp={onGiveUp}
      />
      {isEditing &&
        ring.flatMap((point, at) => {
          const next = ring[(at + 1) % ring.length] as LngLat;
          const between: LngLat = [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2];
          const names = { at: at + 1, of: ring.length, next: ((at + 1) % ring.length) + 1 };
          return [
            <Handle
              // biome-ignore lint/suspicious/noArrayIndexKey: a handle stands for a place in the ring
              key={`point ${at}`}
              map={map}
              at={point}
              label={t('move-point', names)}
              look="corner"
              onMove={(to, stage) => change(withPoint(at, to), stage)}
              onGiveUp={onGiveUp}
              onRemove={(handle) => remove(at, handle)}
            />,
            canGrow && (
              <Handle
                // biome-ignore lint/suspicious/noArrayIndexKey: likewise
                key={`new ${at}`}
                map={map}
                at={between}
                label={t('add-point', names)}
                look="new"
                onMove={(to, stage) => change(withNew(at, to), stage)}
                onGiveUp={onGiveUp}
                onPress={() => change(withNew(at, between), 'let-go')}
              />
            ),
          ];
        })}
    </>
  );
}

/** Middle of the box around a ring. */
function middleOf(ring: AreaRing): LngLat {
  const of = (axis: 0 | 1) => {
    const values = ring.map((point) => point[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [of(0), of(1)];
}
