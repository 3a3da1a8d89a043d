// Owns what stands in place of a part of the page that crashed or did not come; the parts beside it go on.
import {
  Component,
  createRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';
import styles from './error-boundary.module.css';
import { firstStop, hasActed, isFocusLost, keepsPlaceOf, rememberPlace, takesFocus } from './focus.ts';
import { defineTexts } from './i18n.ts';
import { isPressed, isTyping } from './keys.ts';
import { onServerBack, PartNotLoaded, renewFailedParts, retryFailedParts } from './lazy-part.ts';
import { DIALOG_KEYS } from './part-keys.ts';
import { goIntoPlace } from './regions.ts';
import { reloadPage } from './reload-page.ts';
import { isShared, joinPlaces, tryAllAgain } from './said-once.ts';
import { TypedAhead } from './typed-ahead.ts';
import type { WhyNotLoaded } from './why-not-loaded.ts';

const texts = defineTexts('error-boundary', {
  failed: '{{name}} stopped working.',
  unreachable: '{{name}} could not be loaded; cannot reach the server.',
  newer: '{{name}} could not be loaded: there is a newer version of this page.',
  trouble: '{{name}} could not be loaded: the server is in trouble.',
  unknown: '{{name}} could not be loaded.',
  opened: 'What you opened',
  several: 'Parts of this page',
  advice: 'The rest of the page goes on. Nothing of your view is lost: it is in the address.',
  'advice-newer': 'Reload to use it. Nothing of your view is lost: it is in the address.',
  retry: 'Try again',
  reload: 'Reload the page',
  close: 'Close',
});

type Props = {
  readonly name: string;
  /** What is shown: when it changes, a part that had crashed is tried again. */
  readonly shows?: string;
  /** A way out of the part, beside the one to try again; Escape is one too. `onLeft`: the keyboard was in it, and goes elsewhere than to the map. */
  readonly leave?: { readonly name: string; readonly onLeave: () => void; readonly onLeft?: () => void };
  /**
   * A box that fills the place of the part; a line, where that is low; a note over what the part lies on; a note of what has no place, which
   * says nothing where another speaks for it; over the page, for what opens over it.
   */
  readonly form?: 'box' | 'line' | 'note' | 'unplaced' | 'over';
  readonly children: ReactNode;
};

type State = {
  readonly failed: WhyNotLoaded | 'failed' | null;
  /** Other places that lack their part for the same reason; null: one of these says it. */
  readonly beside: number | null;
};

const isAway = (failed: State['failed']) => failed === 'unreachable' || failed === 'trouble';

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null, beside: 0 };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: error instanceof PartNotLoaded ? error.why : 'failed' };
  }

  override componentDidMount() {
    this.componentDidUpdate(this.props, { ...this.state, failed: null });
  }

  override componentDidUpdate(before: Props, { failed }: State) {
    if (failed !== this.state.failed) {
      this.#join();
      this.#stopLooking?.();
      this.#stopLooking = isAway(this.state.failed) ? onServerBack(this.#renew) : undefined;
      if (this.#isOpened && isFocusLost() && hasActed() && this.#box.current)
        takesFocus(firstStop(this.#box.current));
    } else if (failed !== null && before.shows !== this.props.shows) this.#renew();
  }

  override componentWillUnmount() {
    this.#leave?.();
    this.#stopLooking?.();
    // What opened and was closed again is asked for anew when it is next opened.
    if (this.state.failed !== null) renewFailedParts();
    if (!this.#isOpened) return;
    const goBack = this.props.leave?.onLeft ?? rememberPlace();
    queueMicrotask(() => isFocusLost() && goBack());
  }

  readonly #box = createRef<HTMLDivElement>();

  /** Whether it stands for what was opened, in a place of its own. */
  get #isOpened(): boolean {
    const { leave, form } = this.props;
    return this.state.failed !== null && leave !== undefined && (form ?? 'box') === 'box';
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (!isPressed(DIALOG_KEYS.close, event) || event.isDefaultPrevented()) return;
    event.preventDefault();
    event.stopPropagation();
    this.props.leave?.onLeave();
  };

  #stopLooking: (() => void) | undefined;
  #leave: (() => void) | undefined;

  /** What a press opens over the page answers that press by itself. */
  #join() {
    this.#leave?.();
    this.#leave = undefined;
    const { form } = this.props;
    const why = this.state.failed;
    if (form === 'over' || !isShared(why)) return;
    const told = (beside: State['beside']) => this.setState({ beside });
    this.#leave = joinPlaces({ isLow: form === 'line', told, tryAgain: this.#renew }, why);
  }

  readonly #renew = () => {
    renewFailedParts();
    this.setState({ failed: null, beside: 0 });
  };

  readonly #retry = ({ currentTarget }: MouseEvent) => {
    const { failed } = this.state;
    const place = currentTarget.closest('[data-failed]')?.parentElement;
    retryFailedParts();
    if (isShared(failed)) tryAllAgain(failed);
    this.setState({ failed: null, beside: 0 }, () => {
      // The button is gone: the keyboard goes on in what comes.
      if (place && isFocusLost()) goIntoPlace(place);
    });
  };

  override render() {
    const { failed, beside } = this.state;
    const { name, leave, form = 'box', children } = this.props;
    if (failed === null) return children;
    const isNewer = failed === 'newer';
    const speaks = beside !== null;
    if (!speaks && form === 'unplaced') return null;
    const what = speaks && beside > 0 ? texts.t('several') : name;
    const box = (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere inside leaves; a button does too
      <div
        ref={this.#box}
        role={speaks ? 'alert' : undefined}
        className={styles.failed}
        data-form={form}
        data-failed
        onKeyDown={this.#isOpened ? this.#onKeyDown : undefined}
      >
        <p className={styles.what}>{texts.t(speaks ? failed : 'unknown', { name: what })}</p>
        {speaks && (form === 'box' || form === 'over') && (
          <p>{texts.t(isNewer ? 'advice-newer' : 'advice')}</p>
        )}
        <div className={styles.ways}>
          {speaks &&
            (isNewer ? (
              <Button onClick={() => void reloadPage()}>{texts.t('reload')}</Button>
            ) : (
              <Button onClick={this.#retry}>{texts.t('retry')}</Button>
            ))}
          {leave && <Button onClick={leave.onLeave}>{leave.name}</Button>}
        </div>
      </div>
    );
    return form === 'over' ? <OverPage onLeave={leave?.onLeave}>{box}</OverPage> : box;
  }
}

type OverPageProps = { readonly onLeave: (() => void) | undefined; readonly children: ReactNode };

/** In the dialog that it was opened in, beside which nothing is seen or can be pressed; else over the page. */
function OverPage({ onLeave, children }: OverPageProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [over, setOver] = useState<Element | null>(null);
  useLayoutEffect(() => setOver(place.current?.closest('dialog') ?? document.body), []);
  return (
    <>
      <span ref={place} hidden />
      {over && createPortal(<OverBox onLeave={onLeave}>{children}</OverBox>, over)}
    </>
  );
}

/** As what it stands for would: it has the keyboard, and goes with Escape or the next press elsewhere. */
function OverBox({ onLeave, children }: OverPageProps) {
  const place = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent(() => onLeave?.());
  useEffect(() => {
    const goBack = rememberPlace();
    // What is said over the page already goes on being read, where this stands at the top.
    const said = document.querySelector('[data-slot="notices"]')?.getBoundingClientRect();
    if (said?.height) place.current?.style.setProperty('--said-above', `${said.bottom + 8}px`);
    // Not from a field that is being typed in.
    const { activeElement } = document;
    const isWaiting = activeElement !== null && keepsPlaceOf.has(activeElement);
    if ((isWaiting || !isTyping(activeElement)) && place.current) takesFocus(firstStop(place.current));
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (
        !isPressed(DIALOG_KEYS.close, event) ||
        event.defaultPrevented ||
        document.querySelector('dialog[open]')
      )
        return;
      event.preventDefault();
      leave();
    };
    const onPress = ({ target }: Event) => {
      if (!place.current?.contains(target as Node)) leave();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
      queueMicrotask(() => isFocusLost() && goBack());
    };
  }, []);
  return <div ref={place}>{children}</div>;
}

type OpenedPartProps = {
  readonly onClose: () => void;
  /** As in a sentence: what could not be loaded. */
  readonly name?: string | undefined;
  /** The field that asks for it is typed in; else what is typed until it has come is meant for it. */
  readonly leavesKeyboard?: boolean;
  readonly children: ReactNode;
};

/** Around a part that a press opens over the page, and that loads when it is first opened. */
export function OpenedPart({ onClose, name, leavesKeyboard, children }: OpenedPartProps) {
  const leave = { name: texts.t('close'), onLeave: onClose };
  return (
    <ErrorBoundary form="over" name={name ?? texts.t('opened')} leave={leave}>
      <Suspense fallback={leavesKeyboard ? null : <TypedAhead onClose={onClose} />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
