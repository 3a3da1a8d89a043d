// Owns the counts at names for keys and screen readers: one stop of the Tab key, arrows go from one to the next.
import type { Map as LeafletMap } from 'leaflet';
import { useNames } from '../../../cards/use-names.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { useRoving } from '../../../ui/use-roving.ts';
import { screenPoint, useMapFrame } from '../camera/use-map-frame.ts';
import styles from './area-counts.module.css';
import { areaName, partsInWords } from './area-words.ts';
import type { AreaGroup } from './group-areas.ts';
import { texts } from './texts.ts';
import type { ShownAreas } from './use-area-groups.ts';

type Props = {
  readonly map: LeafletMap;
  readonly areas: ShownAreas['atNames'];
  readonly onOpen: (group: AreaGroup, at: { readonly x: number; readonly y: number }) => void;
};

/** The figures themselves are painted; what stands over them is seen only in focus, and lets the pointer through. */
export function NamesOnMap({ map, areas, onOpen }: Props) {
  const t = useTexts(texts);
  const names = useNames();
  const roving = useRoving<HTMLDivElement>();
  useMapFrame(map);
  if (areas.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no part of a form
    <div role="group" aria-label={t('names')} className={styles.names} {...roving}>
      {areas.map((group) => {
        const { x, y, reach } = group.at;
        const at = screenPoint(map, x, y);
        const [across, down] = reach;
        return (
          <button
            key={group.id}
            type="button"
            data-stop
            tabIndex={-1}
            className={styles.figure}
            style={{
              inlineSize: 2 * across + 8,
              blockSize: 2 * down + 6,
              transform: `translate(${Math.round(at.x - across - 4)}px, ${Math.round(at.y - down - 2)}px)`,
            }}
            aria-label={partsInWords(group, areaName(group.id, names))}
            aria-haspopup="dialog"
            onClick={() => onOpen(group, group.at)}
          />
        );
      })}
    </div>
  );
}
