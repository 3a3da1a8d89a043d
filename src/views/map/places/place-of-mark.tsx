// Owns what a mark is called in a list of places: a stack by the town it stands at, one event by its title and its place.
import { useQuery } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import { displayText } from '../../../cards/display-text.ts';
import { useRevision } from '../../../engine/client/use-engine.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { pointInDegrees } from '../../../words/figures.ts';
import { nearestPlaceName } from '../basemap/nearest-place.ts';
import { describeMark } from '../marks/describe.ts';
import { isStack, type Mark } from '../marks/marks.ts';
import { hereOf } from '../point-menu/what-is-here.ts';
import styles from './place-list.module.css';
import { texts } from './texts.ts';

const MAX_NAME = 120;

export function PlaceOfMark({ mark }: { readonly mark: Mark }) {
  return isStack(mark) ? <StackPlace mark={mark} /> : <EventPlace mark={mark} />;
}

function StackPlace({ mark }: { readonly mark: Mark }) {
  const t = useTexts(texts);
  const { at } = hereOf(mark.x, mark.y);
  const name = nearestPlaceName(at);
  const { above, facts } = describeMark(mark, null);
  return (
    <>
      <span className={styles.name}>{name === null ? pointInDegrees(at) : t('near', { name })}</span>
      <span className={styles.count}>{t('events', { count: mark.count })}</span>
      <span className={styles.facts}>{[above, ...facts].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function EventPlace({ mark }: { readonly mark: Mark }) {
  const t = useTexts(texts);
  const revision = useRevision();
  const { data: event } = useQuery({
    ...eventByKeyQuery(revision ?? 0, mark.key),
    enabled: revision !== null,
  });
  const { title, above } = describeMark(mark, event);
  const place = event ? displayText(event.place ?? '', MAX_NAME) : '';
  return (
    <>
      <span className={styles.name} dir="auto">
        {place || pointInDegrees(hereOf(mark.x, mark.y).at)}
      </span>
      <span className={styles.count}>{t('events', { count: 1 })}</span>
      <span className={styles.facts}>{[above, title ?? t('reading')].filter(Boolean).join(' · ')}</span>
    </>
  );
}
