// Owns what is known of the keyboard's place: whether it stands nowhere, what of a part of the page can take it, and how it goes back.

/** Whether the keyboard stands nowhere, because what held it was removed or is about to lose it by having become inert. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement.closest('[inert]') !== null
  );
}

/** Whether the reader has done anything yet: what a link opens takes the focus from nobody. */
export const hasActed = (): boolean => navigator.userActivation?.hasBeenActive ?? true;

/** Whether an element would take the keyboard if it is on screen. */
export const isAble = (element: HTMLElement): boolean =>
  !element.matches(':disabled, [inert], [inert] *, [hidden], [hidden] *');

/** Styles are worked out for it. */
export const isOnScreen = (element: HTMLElement): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? true;

const isUsable = (element: HTMLElement): boolean => isAble(element) && isOnScreen(element);

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Not the links before all parts that skip to them: over the count they are drawn. */
const IN_A_PART = `[data-region] :is(${FOCUSABLE})`;

/** The first that the Tab key would lead to; null where nothing can be reached. */
export function firstStop(within: ParentNode, selector = FOCUSABLE): HTMLElement | null {
  for (const element of within.querySelectorAll<HTMLElement>(selector))
    if (element.tabIndex >= 0 && isUsable(element)) return element;
  return null;
}

/** Gives the keyboard to an element; whether it took it. */
export function takesFocus(element: HTMLElement | null): boolean {
  if (element === null || !element.isConnected || !isUsable(element)) return false;
  element.focus();
  return document.activeElement === element;
}

/** What does or holds the same as an element that is gone, where another layout has taken over: it may stand behind the button of the other tools. */
export function inPlaceOf({ dataset: { press, region } }: HTMLElement): HTMLElement | null {
  if (press !== undefined)
    return (
      document.querySelector<HTMLElement>(`[data-press="${press}"]`) ??
      document.querySelector('[data-press="more"]')
    );
  return region === undefined ? null : document.querySelector<HTMLElement>(`[data-region="${region}"]`);
}

/** Of what has the keyboard only until a part has come: where it was before. */
export const keepsPlaceOf = new WeakMap<Element, Element>();

/** The way back to where the keyboard stands now: there, or to the nearest of what is left around it, else to the map, or the list where that is all there is. */
export function rememberPlace(): () => void {
  const path: HTMLElement[] = [];
  const { activeElement } = document;
  let at = activeElement && (keepsPlaceOf.get(activeElement) ?? activeElement);
  for (; at !== null && at !== document.body; at = at.parentElement)
    if (at instanceof HTMLElement) path.push(at);
  return () => {
    for (const element of path) {
      const now = element.isConnected ? element : inPlaceOf(element);
      if (takesFocus(now) || (now !== null && takesFocus(firstStop(now)))) return;
    }
    const open = document.querySelector('dialog[open]');
    takesFocus(
      open
        ? firstStop(open)
        : (firstStop(document, '[role=application]') ??
            firstStop(document, '[data-row]') ??
            firstStop(document, IN_A_PART) ??
            firstStop(document)),
    );
  };
}
