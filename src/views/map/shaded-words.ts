// Owns how it is said which events the map of provinces counts, and how many.
import type { EventType } from '../../contract/taxonomy.ts';
import type { ShadedBy } from '../../engine/answers.ts';
import { numberName } from '../../words/format.ts';
import { categoryName, typeName } from '../../words/vocabulary.ts';
import { texts } from './texts.ts';

const isCategory = (by: ShadedBy) => by === 'incident' || by === 'diplomatic';

/** `All events`, `Incidents`, `Attack`. */
export function shadedName(by: ShadedBy): string {
  if (by === 'all') return texts.t('shaded-all');
  return isCategory(by) ? categoryName(by as 'incident') : typeName(by as EventType);
}

/** `12 events`, `1 incident`, `3 events of type “Attack”`. */
export function countedInWords(by: ShadedBy, count: number): string {
  const values = { count, figure: numberName(count) };
  if (by === 'all' || isCategory(by)) return texts.t(`counted-${by as 'all'}`, values);
  return texts.t('counted-type', { ...values, type: typeName(by as EventType) });
}
