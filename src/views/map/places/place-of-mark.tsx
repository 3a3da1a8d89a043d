// Owns what a mark is called in a list of places: a stack by the town it stands at, else by its newest event's place; one event by its own.
import { displayText } from '../../../cards/display-text.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { pointInDegrees } from '../../../words/figures.ts';
import { partsInWords } from '../area-counts/area-words.ts';
import type { AreaGroup } from '../area-counts/group-areas.ts';
import { nearestPlaceName } from '../basemap/nearest-place.ts';
import { describeMark } from '../marks/describe.ts';
import { isStack, type Mark } from '../marks/marks.ts';
import { hereOf } from '../point-menu/what-is-here.ts';
import { useEventOf } from '../pointing/use-event-of.ts';
import styles from './place-list.module.css';
import { texts } from './texts.ts';

const MAX_NAME = 120;

/** Events known only to a country or province. */
export function AreaPlace({ group, name }: { readonly group: AreaGroup; readonly name: string }) {
  const t = useTexts(texts);
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.count}>{t('events', { count: group.count })}</span>
      <span className={styles.facts}>{partsInWords(group, name)}</span>
    </>
  );
}

export function PlaceOfMark({ mark }: { readonly mark: Mark }) {
  const t = useTexts(texts);
  const { at } = hereOf(mark.x, mark.y);
  const isSeveral = isStack(mark);
  const town = isSeveral ? nearestPlaceName(at) : null;
  // Read only where it is needed for the name.
  const event = useEventOf(town === null ? mark : null);
  const place = displayText(event?.place ?? '', MAX_NAME);
  const name = town ?? place;
  const { above, facts, title } = describeMark(mark, isSeveral ? null : event);
  const said = isSeveral ? [above, ...facts] : [above, title ?? t('reading')];
  return (
    <>
      <span className={styles.name} dir="auto">
        {name === '' ? pointInDegrees(at) : isSeveral ? t('near', { name }) : name}
      </span>
      <span className={styles.count}>{t('events', { count: mark.count })}</span>
      <span className={styles.facts}>{said.filter(Boolean).join(' · ')}</span>
    </>
  );
}
