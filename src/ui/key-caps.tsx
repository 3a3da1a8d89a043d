// Owns keys as they are shown: a cap for each, in the words of the keyboard at hand.
import { defineTexts, useTexts } from './i18n.ts';
import styles from './key-caps.module.css';
import { isMac, type Key } from './keys.ts';

const texts = defineTexts('key-caps', {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Home: 'Home',
  End: 'End',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  ContextMenu: 'Menu',
  Tab: 'Tab',
  space: 'Space',
  shift: 'Shift',
  command: 'Ctrl',
  'command-mac': '⌘',
});
type Named = Parameters<typeof texts.t>[0];

/** The names of a key that has one, else the character itself. */
function capOf(key: string): string {
  if (key === ' ') return texts.t('space');
  return key.length === 1 ? key.toUpperCase() : texts.t(key as Named);
}

type Props = {
  readonly of: Key;
  /** Only the first of several that do the same. */
  readonly isShort?: boolean;
};

export function KeyCaps({ of, isShort = false }: Props) {
  const t = useTexts(texts);
  const { keys, isCommand = false, isShift = false } = of;
  // A mark that lies behind Shift on some keyboards is written itself.
  const isMark = keys[0] !== undefined && /^[^\p{L} ]$/u.test(keys[0]);
  return (
    <span className={styles.caps} dir="ltr">
      {isCommand && <kbd className={styles.cap}>{t(isMac() ? 'command-mac' : 'command')}</kbd>}
      {isShift && !isMark && <kbd className={styles.cap}>{t('shift')}</kbd>}
      {(isShort ? keys.slice(0, 1) : keys).map((key) => (
        <kbd key={key} className={styles.cap}>
          {capOf(key)}
        </kbd>
      ))}
    </span>
  );
}
