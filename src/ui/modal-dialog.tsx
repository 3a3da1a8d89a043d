// Owns the shell of modal dialogs: opened over the page with the keyboard on its first control, closed by Escape or a press beside it; the keyboard goes back to where it was.
import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { useBackCloses } from './back-closes.ts';
import { IconButton } from './button.tsx';
import { firstStop, isFocusLost, rememberPlace } from './focus.ts';
import { X } from './icons.tsx';
import styles from './modal-dialog.module.css';
import { findStops } from './use-roving.ts';

type Props = {
  /** `sheet`: small, where its own style puts it, on a phone from below; `page`: nearly all of the window, on a phone all. */
  readonly form: 'sheet' | 'page';
  /** Ids of the elements that name and describe it. */
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
  readonly ref?: RefObject<HTMLDialogElement | null>;
  /** What has the focus at first, or the part whose first control does; else the first control of all besides the way out. */
  readonly focus?: RefObject<HTMLElement | null>;
  /** Stays above dialogs that open after it: a link may open two, and they load in any order. */
  readonly isOnTop?: boolean;
  /** That it is open is in the address: the history has an entry for it already. */
  readonly isInAddress?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function ModalDialog(props: Props) {
  const { form, labelledBy, describedBy, className, style, focus, isOnTop, onClose, children } = props;
  useBackCloses(props.isInAddress ? null : onClose);
  const own = useRef<HTMLDialogElement>(null);
  const dialog = props.ref ?? own;
  // Closed before it leaves the page, so that the browser gives the focus back to who opened it, if that is still there.
  useLayoutEffect(() => {
    const element = dialog.current;
    const goBack = rememberPlace();
    element?.showModal();
    if (element) findStops(element);
    const stopWaiting = element ? focusFirst(element, focus?.current ?? null) : undefined;
    if (!isOnTop)
      for (const other of document.querySelectorAll<HTMLDialogElement>('dialog[data-on-top][open]')) {
        other.close();
        other.showModal();
      }
    return () => {
      stopWaiting?.();
      element?.close();
      // When the page has changed as it will: what was pressed may go with the dialog, and what opens may take the keyboard.
      queueMicrotask(() => isFocusLost() && goBack());
    };
  }, [dialog, focus, isOnTop]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog
    <dialog
      ref={dialog}
      className={[styles.dialog, className].filter(Boolean).join(' ')}
      style={style}
      data-form={form}
      data-on-top={isOnTop}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onClick={({ target, currentTarget, clientX, clientY }) => {
        if (target !== currentTarget) return;
        const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
        const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
        if (!isInside) onClose();
      }}
      onCancel={(event) => {
        // Of a dialog that was opened from this one.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}

/** Without keys to type on a field would bring those of the screen, and cover what it belongs to. */
const hasKeys = () => window.matchMedia?.('(pointer: coarse)').matches !== true;

const FIELDS = 'input:not([readonly]), select, textarea:not([readonly])';
const OTHERS = ':is(a[href], button, summary, [tabindex]):not([data-way-out], [data-help])';

const firstControl = (within: HTMLElement): HTMLElement | null =>
  firstStop(within, hasKeys() ? `${FIELDS}, ${OTHERS}` : OTHERS);

const isInSight = (element: HTMLElement, dialog: HTMLElement): boolean =>
  element.getBoundingClientRect().bottom <= dialog.getBoundingClientRect().bottom;

/** What takes longer to load comes without the keyboard: the reader has gone on. */
const LONGEST_WAIT_MS = 10_000;

/** On the way out it waits for the first control, which may still have to be loaded. Returns how to stop that. */
function focusFirst(dialog: HTMLElement, wanted: HTMLElement | null): (() => void) | undefined {
  const asked = wanted && (wanted.tabIndex >= 0 ? wanted : firstControl(wanted));
  // To scroll to it would take what stands before it out of sight, unread.
  const first = (asked && isInSight(asked, dialog) ? asked : null) ?? firstControl(dialog);
  const stand = first ?? firstStop(dialog, '[data-way-out]') ?? firstStop(dialog);
  stand?.focus();
  if (first !== null) return undefined;
  const observer = new MutationObserver(() => {
    const late = document.activeElement === stand ? firstControl(dialog) : null;
    late?.focus();
    if (late !== null || document.activeElement !== stand) observer.disconnect();
  });
  observer.observe(dialog, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), LONGEST_WAIT_MS);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

type BoxProps = Omit<TopProps, 'children'> & { readonly children: ReactNode };

/** What a sheet consists of: its top, and below it one part under the other. */
export function DialogBox({ children, ...top }: BoxProps) {
  return (
    <div className={styles.box}>
      <DialogTop {...top} />
      {children}
    </div>
  );
}

type TopProps = {
  readonly titleId: string;
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  /** Between the title and the way out. */
  readonly children?: ReactNode;
};

export function DialogTop({ titleId, title, close, onClose, children }: TopProps) {
  return (
    <div className={styles.top}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
      <IconButton variant="bare" data-way-out label={close} onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
