// Owns parts of the page in chunks of their own: loaded when first shown, and asked for again after they could not be.
import { type ComponentType, createElement, type FunctionComponent, lazy } from 'react';
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

type Failed = { readonly renew: () => void; readonly lacksStyle: boolean };

/** A part asked for so soon after a press may reload the page: not one that is opened an hour later. */
const PRESS_HOLDS_MS = 1000;
let pressedAt = -Infinity;
const wasJustPressed = () => performance.now() - pressedAt < PRESS_HOLDS_MS;

const failed = new Set<Failed>();

/**
 * A component in a chunk of its own. `lazy` keeps a failure for ever, so a part that failed gets another `lazy` when
 * `renewFailedParts` is called, by the boundary around it.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  const attempt = () =>
    lazy(async () => {
      const isByPress = wasJustPressed();
      try {
        return { default: await load() };
      } catch (error) {
        const why = await whyNotLoaded(error);
        // Some browsers keep a module that did not come as failed for the life of the page.
        if (isByPress && why === 'unknown') return reloadPage();
        failed.add({ renew, lacksStyle: /CSS/.test(String(error)) });
        throw new PartNotLoaded(why, error);
      }
    });
  let current = attempt();
  const renew = () => {
    current = attempt();
  };
  // `lazy` infers props of its own that a generic component cannot name.
  return (props) => createElement(current as ComponentType<Props>, props);
}

/** Every part that could not be loaded is asked for again when it is next shown. */
export function renewFailedParts(): void {
  for (const { renew } of failed) renew();
  failed.clear();
}

/** By whoever presses "try again". The page is reloaded when nothing else helps, but only if the server answers. */
export async function retryFailedParts(): Promise<void> {
  // A style that failed is not asked for again by Vite.
  const lacksStyle = [...failed].some((part) => part.lacksStyle);
  pressedAt = performance.now();
  renewFailedParts();
  if (lacksStyle) await reloadIfServerAnswers();
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
  void look();
  return () => {
    window.clearTimeout(timer);
    timer = -1;
  };
}
