// Owns parts of the page in chunks of their own: loaded when first shown, and asked for again after they could not be.
import { type ComponentType, createElement, type FunctionComponent, lazy } from 'react';

/** What a part throws when its chunk did not come. */
export class PartNotLoaded extends Error {}

type Failed = { readonly renew: () => void; readonly lacksStyle: boolean };

/** A part asked for so soon after a press may reload the page: not one that is opened an hour later. */
const PRESS_HOLDS_MS = 1000;
const HEAD_TIMEOUT_MS = 5000;
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
        // Some browsers keep a module that did not come as failed for the life of the page.
        if (isByPress && (await doesServerAnswer())) return reload();
        failed.add({ renew, lacksStyle: /CSS/.test(String(error)) });
        throw new PartNotLoaded(String(error), { cause: error });
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
  if (await doesServerAnswer()) await reload();
}

/** Never resolves: the page is on its way out. */
function reload(): Promise<never> {
  location.reload();
  return new Promise(() => {});
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

async function doesServerAnswer(): Promise<boolean> {
  const answer = await fetch(location.pathname, {
    method: 'HEAD',
    cache: 'no-store',
    signal: AbortSignal.timeout(HEAD_TIMEOUT_MS),
  }).catch(() => null);
  return answer?.ok === true;
}
