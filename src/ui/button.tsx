// Owns buttons: quiet (outlined), primary (filled), bare (text or icon only).
import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './button.module.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly variant?: 'quiet' | 'primary' | 'bare';
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({ variant = 'quiet', className, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={[styles.button, styles[variant], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}

/** A button that shows an icon alone: it needs a name for those who do not see it. */
export function IconButton({ label, className, ...rest }: Props & { readonly label: string }) {
  return (
    <Button
      aria-label={label}
      title={label}
      className={[styles.icon, className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
