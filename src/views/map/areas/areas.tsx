// Owns the places that the filter asks for, on the map: drawn, and dragged by their handles. The link changes when the hand lets go.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AreaRing } from '../../../contract/area.ts';
import type { Filter } from '../../../contract/filter.ts';
import { useEngine } from '../../../engine/client/use-engine.ts';
import { useChangeFilter, useView } from '../../../link/use-view.ts';
import { useTexts } from '../../../ui/i18n.ts';
import type { Insets } from '../camera/insets.ts';
import { useCanvasLayer } from '../canvas/use-canvas-layer.ts';
import { AreaHandles } from './area-handles.tsx';
import styles from './areas.module.css';
import type { Stage } from './handle.tsx';
import { NearHandles } from './near-handles.tsx';
import { areaOutline, boxOutline, circleOutline } from './outline.ts';
import { type Draft, ShapeLayer } from './shape-layer.ts';
import { texts } from './texts.ts';
import { usePlaceInSight } from './use-place-in-sight.ts';

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly isEditing: boolean;
  /** The box is the map's own window: it needs no outline. */
  readonly isFollowing: boolean;
  readonly draft: Draft | null;
};

/** What a hand has made of the filter's places, and the points of an area that cross. */
type Dragged = { readonly patch: Pick<Filter, 'near' | 'area'>; readonly crossed: AreaRing | null };

export function Areas({ map, insets, isEditing, isFollowing, draft }: Props) {
  const t = useTexts(texts);
  const engine = useEngine();
  const changeFilter = useChangeFilter();
  const { near: linkedNear, area: linkedArea, bbox } = useView((view) => view.filter);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [notice, setNotice] = useState('');
  const layer = useCanvasLayer(map, () => new ShapeLayer());
  const near = dragged?.patch.near ?? linkedNear;
  const area = dragged?.patch.area ?? linkedArea;
  const crossed = dragged?.crossed ?? null;

  const outlines = useMemo(
    () => [
      ...(bbox && !isFollowing ? [boxOutline(bbox)] : []),
      ...(near ? [circleOutline(near)] : []),
      ...(crossed ? [areaOutline(crossed)] : area ? [areaOutline(area.ring)] : []),
    ],
    [bbox, isFollowing, near, area, crossed],
  );
  // By what is drawn alone: another name is no other place.
  const { point, km } = linkedNear ?? {};
  const ring = linkedArea?.ring;
  const linked = useMemo(() => {
    if (point !== undefined && km !== undefined) return circleOutline({ point, km });
    return ring === undefined ? null : areaOutline(ring);
  }, [point, km, ring]);
  const hand = useRef<Filter['near' | 'area']>(undefined);
  usePlaceInSight(
    map,
    insets,
    linked,
    () => hand.current !== undefined && hand.current === (linkedNear ?? linkedArea),
  );
  useEffect(() => layer.show({ outlines, draft }), [layer, outlines, draft]);
  useEffect(() => () => engine.preview(null), [engine]);

  const give = (patch: Dragged['patch'], stage: Stage) => {
    setNotice('');
    if (stage === 'moving') {
      setDragged({ patch, crossed: null });
      engine.preview(patch);
      return;
    }
    setDragged(null);
    hand.current = patch.near ?? patch.area;
    changeFilter(patch, stage === 'nudged' ? 'adjust' : 'step');
    // The link may already say this; then nothing else ends the preview.
    engine.preview(null);
  };
  const giveUp = () => {
    setDragged(null);
    engine.preview(null);
  };
  const giveArea = (points: AreaRing, ring: AreaRing | null, stage: Stage) => {
    const { name } = linkedArea ?? {};
    if (ring !== null) give({ area: { ring, ...(name !== undefined && { name }) } }, stage);
    else if (stage !== 'moving') {
      giveUp();
      setNotice(t('put-back'));
    } else setDragged((before) => ({ patch: before?.patch ?? {}, crossed: points }));
  };

  return (
    <div className={styles.handles}>
      {linkedNear && near && draft === null && (
        <NearHandles
          map={map}
          near={near}
          onChange={(next, stage) => give({ near: next }, stage)}
          onGiveUp={giveUp}
        />
      )}
      {linkedArea && draft === null && (
        <AreaHandles
          map={map}
          ring={linkedArea.ring}
          isEditing={isEditing}
          onChange={giveArea}
          onNotice={setNotice}
          onGiveUp={giveUp}
        />
      )}
      {draft !== null && (
        <span
          className={styles.cross}
          style={{
            left: `calc(50% + ${(insets.left - insets.right) / 2}px)`,
            top: `calc(50% + ${(insets.top - insets.bottom) / 2}px)`,
          }}
        />
      )}
      <p role="status" className={notice === '' ? 'visually-hidden' : styles.notice}>
        {notice}
      </p>
    </div>
  );
}
