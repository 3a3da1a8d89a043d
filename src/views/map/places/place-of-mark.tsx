// Owns what a mark is called in a list of places: a stack by the name that it has everywhere, one event by its own place.
import { displayText } from '../../../cards/display-text.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { pointInDegrees } from '../../../words/figures.ts';
import { DOT } from '../../../words/separator.ts';
import { kindsInWords, provincesInWords } from '../area-counts/area-words.ts';
import type { AreaGroup } from '../area-counts/group-areas.ts';
import { describeMark, placeInWords, placeOf } from '../marks/describe.ts';
import { isStack, type Mark } from '../marks/marks.ts';
import { hereOf } from '../point-menu/what-is-here.ts';
import styles from './place-list.module.css';
import { texts } from './texts.ts';
import type { Told } from './use-told.ts';

const MAX_NAME = 120;

/** Events known only to a country or province. */
export function AreaPlace({ group, name }: { readonly group: AreaGroup; readonly name: string }) {
  const t = useTexts(texts);
  const known = group.inProvinces === group.count ? '' : t('not-closer');
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.count}>{t('events', { count: group.count })}</span>
      <span className={styles.facts}>
        {[known, provincesInWords(group), kindsInWords(group)].filter(Boolean).join(DOT)}
      </span>
    </>
  );
}

type Props = { readonly mark: Mark; readonly told: Told | undefined };

export function PlaceOfMark({ mark, told }: Props) {
  const t = useTexts(texts);
  const { at } = hereOf(mark.x, mark.y);
  const isSeveral = isStack(mark);
  const { event, isInPlace = false } = told ?? {};
  const place = isSeveral
    ? placeOf(mark, event, isInPlace)
    : { name: displayText(event?.place ?? '', MAX_NAME), isHere: true };
  // Which place that is, is not known before its event is.
  const isReading = event === undefined;
  const name = isReading ? t('reading') : place?.name ? placeInWords(place) : pointInDegrees(at);
  const { above, facts, title } = describeMark(mark, isSeveral ? null : event);
  const said = isSeveral ? [above, ...facts] : [above, title ?? (isReading ? '' : t('reading'))];
  return (
    <>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.count}>{t('events', { count: mark.count })}</span>
      <span className={styles.facts}>{said.filter(Boolean).join(DOT)}</span>
    </>
  );
}
