// Owns the button that picks an event, or takes it out again: in lists, beside an open event, over the map.
import { useViewStore } from '../link/use-view.ts';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { CircleCheck, CirclePlus } from '../ui/later-icons.tsx';
import styles from './pick-toggle.module.css';
import { type Pickable, togglePick, useIsPicked } from './picked.ts';

const texts = defineTexts('pick-toggle', {
  pick: 'Pick',
  title: 'Pick this event (x)',
  'title-out': 'Picked: take it out (x)',
});

type Props = {
  readonly event: Pickable;
  /** Id of the element that says which event it is. */
  readonly titleId?: string;
  readonly className?: string | undefined;
  /** Of a list that is one stop of the Tab key: the keyboard presses it by a key of the row. */
  readonly isOfRow?: boolean;
};

export function PickToggle({ event, titleId, className, isOfRow = false }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const isPicked = useIsPicked(event.id);
  const Sign = isPicked ? CircleCheck : CirclePlus;
  return (
    <button
      type="button"
      // Pressed by a key on the row, too.
      data-pick
      className={[styles.toggle, className].filter(Boolean).join(' ')}
      aria-pressed={isPicked}
      aria-label={t('pick')}
      aria-describedby={titleId}
      title={t(isPicked ? 'title-out' : 'title')}
      tabIndex={isOfRow ? -1 : undefined}
      onClick={() => togglePick(store, event)}
    >
      <Sign size={16} />
    </button>
  );
}

/** Presses the button of the event that the keyboard is on; whether there is one. */
export function pressPick(target: EventTarget, around: string): boolean {
  const toggle = (target as Element).closest(around)?.querySelector<HTMLElement>('[data-pick]');
  toggle?.click();
  return toggle != null;
}
