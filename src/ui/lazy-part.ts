// Owns parts of the page in chunks of their own: loaded when first shown, and asked for again after they could not be.
import { type ComponentType, createElement, type FunctionComponent, lazy } from 'react';

/** What a part throws when its chunk did not come. */
export class PartNotLoaded extends Error {}

type Failed = { readonly renew: () => void; readonly mustReload: boolean };

const failed = new Set<Failed>();

/**
 * A component in a chunk of its own. `lazy` keeps a failure for ever, so a part that failed gets another `lazy` when
 * `renewFailedParts` is called, by the boundary around it.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let attempts = 0;
  const attempt = () =>
    lazy(async () => {
      try {
        attempts += 1;
        return { default: await load() };
      } catch (error) {
        // A style that failed is not asked for again by Vite, nor a module by some browsers.
        const mustReload = attempts > 1 || /CSS/.test(String(error));
        failed.add({ renew, mustReload });
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
  const mustReload = [...failed].some((part) => part.mustReload);
  renewFailedParts();
  if (!mustReload) return;
  if (await doesServerAnswer()) location.reload();
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
  const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return answer?.ok === true;
}
