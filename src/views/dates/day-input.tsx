// Owns one typed date: the input, what the text was understood as, and what is wrong with it once that can be said.

import { useId, useState } from 'react';
import { isPressed } from '../../ui/keys.ts';
import { DATE_KEYS } from '../../ui/later-part-keys.ts';
import styles from './dates-dialog.module.css';

type Props = {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** The day, or the range, that the text means, in words. */
  readonly meant: string;
  readonly error: string | null;
  /** Errors are shown at once after a first try to apply, else when the input is left. */
  readonly isChecked: boolean;
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  /** A text is whole: pasted, or left. True when it was a range and has been taken apart. */
  readonly onSettle: (text: string) => boolean;
  readonly onEnter: () => void;
};

export function DayInput({
  name,
  label,
  placeholder,
  value,
  meant,
  error,
  isChecked,
  describedBy,
  onChange,
  onSettle,
  onEnter,
}: Props) {
  const id = useId();
  const [wasLeft, setLeft] = useState(false);
  const shownError = isChecked || wasLeft ? error : null;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        className={styles.input}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={shownError !== null}
        aria-describedby={`${id}-note ${describedBy}`}
        onChange={(event) => onChange(event.target.value)}
        enterKeyHint="go"
        onKeyDown={(event) => {
          if (!isPressed(DATE_KEYS.apply, event) || event.nativeEvent.isComposing) return;
          // Else the key would go on to press the button that focus returns to.
          event.preventDefault();
          onEnter();
        }}
        onFocus={() => setLeft(false)}
        onPaste={(event) => {
          if (onSettle(event.clipboardData.getData('text'))) event.preventDefault();
        }}
        onBlur={() => {
          setLeft(true);
          onSettle(value);
        }}
      />
      <p id={`${id}-note`} className={shownError === null ? styles.meant : styles.error}>
        {shownError ?? meant}
      </p>
    </div>
  );
}
