// Owns parts of the page in chunks of their own: loaded when first shown, and asked for again after they could not be.
import { type ComponentType, createElement, type FunctionComponent, lazy, useEffect, useState } from 'react';
import { reloadPage } from './reload-page.ts';
import { doesServerAnswer, type WhyNotLoaded, whyNotLoaded } from './why-not-loaded.ts';

/** What a part throws when its chunk did not come. */
export class PartNotLoaded extends Error {
  constructor(
    readonly why: WhyNotLoaded,
    cause: unknown,
  ) {
    super(String(cause), { cause });
  }
}

/**
 * Styles that did not come. Vite asks for each once, and says of one alone that it failed: without them every part that shares one would be
 * shown bare. So no part is loaded until they are here, which on a slow line is another try, and in vain only where the server no longer
 * has them.
 */
const lackingStyles = new Set<string>();
const comeStyles = new WeakSet<HTMLLinkElement>();

const isStyle = (target: unknown): target is HTMLLinkElement =>
  target instanceof HTMLLinkElement && target.rel === 'stylesheet';

// Heard on their way down: they do not come up.
globalThis.document?.addEventListener(
  'load',
  ({ target }) => isStyle(target) && comeStyles.add(target),
  true,
);
globalThis.document?.addEventListener(
  'error',
  ({ target }) => {
    if (!isStyle(target)) return;
    lackingStyles.add(target.href);
    target.remove();
  },
  true,
);

/** What others have asked for and a part may share: Vite does not wait for it a second time. */
async function stylesUnderWay(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const underWay = links.filter((link) => link.sheet === null && !comeStyles.has(link));
  await Promise.all(
    underWay.map(
      (link) =>
        new Promise((resolve) => {
          link.addEventListener('load', resolve);
          link.addEventListener('error', resolve);
        }),
    ),
  );
}

const bringStyle = (href: string) =>
  new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => {
      lackingStyles.delete(href);
      resolve();
    };
    link.onerror = () => reject(new Error(`Unable to load CSS for ${href}`));
    document.head.append(link);
  });

/** Loads code of the page with all of its style. */
export async function loadWhole<T>(load: () => Promise<T>): Promise<T> {
  const loaded = await load();
  await stylesUnderWay();
  await Promise.all([...lackingStyles].map(bringStyle));
  return loaded;
}

/** A part asked for so soon after a press may reload the page: not one that is opened an hour later. */
const PRESS_HOLDS_MS = 1000;
let pressedAt = -Infinity;
const wasJustPressed = () => performance.now() - pressedAt < PRESS_HOLDS_MS;

const failed = new Set<() => void>();

export type LazyPart<Props> = FunctionComponent<Props> & {
  /** Loads it, so that it is shown without suspending. Never rejects: shown, it says by itself why it did not come. */
  readonly prepare: () => Promise<void>;
  readonly isPrepared: () => boolean;
};

/**
 * A component in a chunk of its own. `lazy` keeps a failure for ever, so a part that failed gets another `lazy` when
 * `renewFailedParts` is called, by the boundary around it.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let prepared: ComponentType<Props> | null = null;
  const attempt = () =>
    lazy(async () => {
      const isByPress = wasJustPressed();
      const bring = async () => {
        prepared = await loadWhole(load);
        return { default: prepared };
      };
      try {
        return await bring();
      } catch (error) {
        const why = await whyNotLoaded(error);
        // The line was away only for the moment.
        const late = why === 'unknown' ? await bring().catch(() => null) : null;
        if (late !== null) return late;
        // Some browsers keep a module that did not come as failed for the life of the page.
        if (isByPress && why === 'unknown') return reloadPage();
        failed.add(renew);
        throw new PartNotLoaded(why, error);
      }
    });
  let current = attempt();
  const renew = () => {
    current = attempt();
  };
  // What has come is whole, and stays so whatever fails of others.
  const choose = () => prepared ?? (current as ComponentType<Props>);
  const part = (props: Props) => createElement(Chosen<Props>, { props, choose });
  return Object.assign(part, {
    prepare: async () => {
      // Asking again for a module that is there still waits for the browser to be free.
      prepared ??= await loadWhole(load).catch(() => null);
    },
    isPrepared: () => prepared !== null,
  });
}

type ChosenProps<Props> = { readonly props: Props; readonly choose: () => ComponentType<Props> };

/** Chosen once: another type of element would be another part, and lose its state. */
function Chosen<Props extends object>({ props, choose }: ChosenProps<Props>) {
  const [component] = useState(choose);
  return createElement(component, props);
}

/**
 * Whether a part has been loaded, or has failed to be: then it may be rendered. React shows what suspended a third of a second later at
 * the earliest, which is long for what loads with the page.
 */
export function useReady(part: LazyPart<never>): boolean {
  const [isReady, setReady] = useState(part.isPrepared);
  useEffect(() => {
    if (!isReady) void part.prepare().then(() => setReady(true));
  }, [part, isReady]);
  return isReady;
}

/** Every part that could not be loaded is asked for again when it is next shown. */
export function renewFailedParts(): void {
  for (const renew of failed) renew();
  failed.clear();
}

/** By whoever presses "try again". */
export function retryFailedParts(): void {
  pressedAt = performance.now();
  renewFailedParts();
}

/** The last resort of a press on "try again": all that the page shows is in its address. */
export async function reloadIfServerAnswers(): Promise<void> {
  if (await doesServerAnswer()) await reloadPage();
}

const LOOK_EVERY_MS = 5000;

/** Calls when the server answers again; never when it answers now: it is not what the part lacks. Returns how to stop. */
export function onServerBack(act: () => void): () => void {
  let timer = 0;
  let isAway = false;
  const look = async () => {
    const isThere = await doesServerAnswer();
    if (timer < 0) return;
    if (isThere && isAway) act();
    isAway ||= !isThere;
    if (!isThere) timer = window.setTimeout(look, LOOK_EVERY_MS);
  };
  const lookNow = () => {
    window.clearTimeout(timer);
    if (isAway) void look();
  };
  window.addEventListener('online', lookNow);
  void look();
  return () => {
    window.removeEventListener('online', lookNow);
    window.clearTimeout(timer);
    timer = -1;
  };
}
