// Owns the circle's two handles: its middle, and its radius on the eastern side.
import type { Map as LeafletMap } from 'leaflet';
import { roundedPoint } from '../../../cards/near-point.ts';
import type { Near } from '../../../contract/filter.ts';
import { MAX_NEAR_KM, MIN_NEAR_KM } from '../../../contract/filter-grammar.ts';
import { destination, distanceKm, turned } from '../../../geo/sphere.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { numberName } from '../../../words/format.ts';
import { Handle, type Stage } from './handle.tsx';
import { texts } from './texts.ts';

type Props = {
  readonly map: LeafletMap;
  readonly near: Near;
  readonly onChange: (near: Near, stage: Stage) => void;
  readonly onGiveUp: () => void;
};

/** To whole km, below ten to tenths. */
const roundKm = (km: number) =>
  Math.min(MAX_NEAR_KM, Math.max(MIN_NEAR_KM, km < 10 ? Math.round(km * 10) / 10 : Math.round(km)));

/** The next km, five or ten of them. */
function stepped(km: number, by: 1 | -1): number {
  const step = km + by < 20 ? 1 : km + by < 100 ? 5 : 10;
  return roundKm(by === 1 ? (Math.floor(km / step) + 1) * step : (Math.ceil(km / step) - 1) * step);
}

export function NearHandles({ map, near, onChange, onGiveUp }: Props) {
  const t = useTexts(texts);
  const { point, km, name } = near;
  const give = (next: number, stage: Stage) =>
    onChange({ point, km: next, ...(name !== undefined && { name }) }, stage);
  return (
    <>
      <Handle
        map={map}
        at={point}
        label={t('move-near')}
        look="middle"
        isFed
        // Moved away it is another place: the name goes.
        onMove={([lng, lat], stage) => onChange({ point: roundedPoint([turned(lng), lat]), km }, stage)}
        onGiveUp={onGiveUp}
      />
      <Handle
        map={map}
        at={destination(point, 90, km)}
        label={t('change-radius', { km: numberName(km) })}
        look="radius"
        isFed
        onStep={(by, stage) => give(stepped(km, by), stage)}
        onMove={(to, stage) => give(roundKm(distanceKm(point, to)), stage)}
        onGiveUp={onGiveUp}
      />
    </>
  );
}
