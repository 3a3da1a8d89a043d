// Owns the map alone: as small a one as the frame has room for, which leaves wheel and finger to the page around.
import { useEffect, useRef, useState } from 'react';
import { isFramed } from '../../ui/framed.ts';
import { useTexts } from '../../ui/i18n.ts';
import { NO_INSETS } from '../../views/map/camera/insets.ts';
import { MapView } from '../../views/map/map-view.tsx';
import styles from './embed-page.module.css';
import { texts } from './texts.ts';

/** Smaller, its layers and legend stand in a dialog. */
const LEAST_PX = { width: 640, height: 400 };
/** Lower, its buttons stand beside it, in a column so wide. */
const LOW_PX = 330;
const BESIDE = { ...NO_INSETS, right: 44 };
const HINT_MS = 1800;

export function MapAlone() {
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [hasLayers, setLayers] = useState(false);
  const hint = useHint(box);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const resizes = new ResizeObserver(measure);
    resizes.observe(element);
    return () => resizes.disconnect();
  }, []);
  const isSmall = size !== null && (size.width < LEAST_PX.width || size.height < LEAST_PX.height);
  const isLow = isSmall && size.height < LOW_PX;
  return (
    <div ref={box} className={styles.map}>
      {size !== null && (
        <MapView
          padding={isLow ? BESIDE : NO_INSETS}
          compact={
            isSmall
              ? {
                  isOpen: hasLayers,
                  onOpen: setLayers,
                  hasButton: true,
                  isBeside: isLow,
                  onTool: () => setLayers(false),
                }
              : null
          }
        />
      )}
      {hint && (
        <p className={styles.hint} aria-hidden="true">
          {t(`${hint}-hint`)}
        </p>
      )}
    </div>
  );
}

/** What would have moved the map, had it not scrolled the page around. */
function useHint(box: { readonly current: HTMLElement | null }): 'wheel' | 'touch' | null {
  const [hint, setHint] = useState<'wheel' | 'touch' | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null || !isFramed()) return;
    let timer = 0;
    const show = (next: 'wheel' | 'touch' | null) => {
      setHint(next);
      window.clearTimeout(timer);
      if (next !== null) timer = window.setTimeout(() => setHint(null), HINT_MS);
    };
    const onWheel = ({ ctrlKey, metaKey }: WheelEvent) => show(ctrlKey || metaKey ? null : 'wheel');
    const onTouch = ({ touches }: TouchEvent) => show(touches.length > 1 ? null : 'touch');
    element.addEventListener('wheel', onWheel, { passive: true, capture: true });
    element.addEventListener('touchmove', onTouch, { passive: true, capture: true });
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener('wheel', onWheel, { capture: true });
      element.removeEventListener('touchmove', onTouch, { capture: true });
    };
  }, [box]);
  return hint;
}
