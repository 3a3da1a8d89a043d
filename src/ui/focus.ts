// Owns what is known of the keyboard's place: whether it stands nowhere, and what of a part of the page can take it.

/** Whether the keyboard stands nowhere, because what held it was removed or is about to lose it by having become inert. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement.closest('[inert]') !== null
  );
}

/** Whether an element is on screen and takes the keyboard. */
export const isUsable = (element: HTMLElement): boolean =>
  !element.matches(':disabled, [inert] *') &&
  (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
