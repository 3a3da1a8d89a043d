// Owns what is known of the place that a menu is opened on: of one event its own point, name and precision, of a stack what its newest says.
import { displayText } from '../../../cards/display-text.ts';
import { distanceKm } from '../../../geo/sphere.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { numberName } from '../../../words/format.ts';
import { isStack } from '../marks/marks.ts';
import { useEventOf } from '../pointing/use-event-of.ts';
import { texts } from './texts.ts';
import type { Here } from './what-is-here.ts';

type PlaceHere = {
  readonly at: readonly [number, number];
  /** Of the place; empty where it has none. */
  readonly name: string;
  /** What the menu is headed by. */
  readonly title: string;
  readonly precisionKm: number;
};

/** A stack holds events of other places, too: one that is at most so far from its anchor, and known at least so well, says what it is called. */
const SAME_KM = 1;
const KNOWN_KM = 10;
const MAX_NAME = 200;

export function usePlaceHere({ at, mark }: Here): PlaceHere {
  const t = useTexts(texts);
  const event = useEventOf(mark);
  if (mark === null) return { at, name: '', title: '', precisionKm: 0 };
  const name = displayText(event?.place ?? '', MAX_NAME);
  if (isStack(mark)) {
    const isHere =
      event?.coordinates != null &&
      event.precisionKm <= KNOWN_KM &&
      distanceKm(event.coordinates, at) <= SAME_KM;
    const title = t('here', { count: mark.count, figure: numberName(mark.count) });
    return { at, name: isHere ? name : '', title: (isHere && name) || title, precisionKm: 0 };
  }
  return {
    at: event?.coordinates ?? at,
    name,
    title: name || (event === undefined ? t('reading') : ''),
    precisionKm: event?.precisionKm ?? mark.precisionKm,
  };
}
