// Owns what stands in place of a part of the page that crashed; the parts beside it go on.
import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './error-boundary.module.css';
import { defineTexts } from './i18n.ts';
import { onServerBack, PartNotLoaded, renewFailedParts, retryFailedParts } from './lazy-part.ts';

const texts = defineTexts('error-boundary', {
  failed: '{{name}} stopped working.',
  'not-loaded': '{{name}} could not be loaded; cannot reach the server.',
  advice: 'The rest of the page goes on. Nothing of your view is lost: it is in the address.',
  retry: 'Try again',
});

type Props = {
  readonly name: string;
  /** What is shown: when it changes, a part that had crashed is tried again. */
  readonly shows?: string;
  /** A way out of the part, beside the one to try again. */
  readonly leave?: { readonly name: string; readonly onLeave: () => void };
  readonly children: ReactNode;
};

type State = { readonly failed: 'failed' | 'not-loaded' | null };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: error instanceof PartNotLoaded ? 'not-loaded' : 'failed' };
  }

  override componentDidMount() {
    this.componentDidUpdate(this.props, { failed: null });
  }

  override componentDidUpdate(before: Props, { failed }: State) {
    if (failed !== this.state.failed) {
      this.#stopLooking?.();
      this.#stopLooking = this.state.failed === 'not-loaded' ? onServerBack(this.#renew) : undefined;
    } else if (failed !== null && before.shows !== this.props.shows) this.#renew();
  }

  override componentWillUnmount() {
    this.#stopLooking?.();
  }

  #stopLooking: (() => void) | undefined;

  readonly #renew = () => {
    renewFailedParts();
    this.setState({ failed: null });
  };

  readonly #retry = () => {
    void retryFailedParts();
    this.setState({ failed: null });
  };

  override render() {
    const { failed } = this.state;
    const { name, leave, children } = this.props;
    if (failed === null) return children;
    return (
      <div role="alert" className={styles.failed}>
        <p className={styles.what}>{texts.t(failed, { name })}</p>
        <p>{texts.t('advice')}</p>
        <div className={styles.ways}>
          <Button onClick={this.#retry}>{texts.t('retry')}</Button>
          {leave && <Button onClick={leave.onLeave}>{leave.name}</Button>}
        </div>
      </div>
    );
  }
}
