// Owns the parts of the page between which F6 and the links that skip lead: elements with `data-region`, and what is open over them.
import { firstStop, isFocusLost, takesFocus } from './focus.ts';

export type Region = 'header' | 'filters' | 'map' | 'timeline' | 'panel';

/** Rows of a list come before what is above them, for who asks for the list. */
const ROW = '[data-row][tabindex="0"]';

/** What takes longer to load comes without the keyboard: the reader has gone on. */
const LONGEST_WAIT_MS = 10_000;

/** Not the mark that explains a heading: nobody comes for that. */
const START = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([data-help])';
const startOf = (region: ParentNode) => firstStop(region, START) ?? firstStop(region);

/** To the next part that can take the keyboard (`step` 1) or the one before (−1), around. Under a modal dialog there is it alone. */
export function goToNextRegion(step: 1 | -1): void {
  const modal = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
  const { activeElement } = document;
  if (modal?.contains(activeElement)) return;
  const regions = modal
    ? [modal]
    : [...document.querySelectorAll<HTMLElement>('[data-region], [role=dialog], [role=menu]')].filter(
        (region) => firstStop(region) !== null,
      );
  // A card over the map lies within it: the innermost is where one is.
  const at = regions.findLastIndex((region) => region.contains(activeElement));
  const from = at < 0 && step < 0 ? 0 : at;
  for (let on = 1; on <= regions.length; on++) {
    const region = regions[(from + step * on + regions.length * 2) % regions.length];
    if (region && takesFocus(startOf(region))) return;
  }
}

/** To a part by its name, as soon as it is there: it may have to be loaded first. Whoever goes elsewhere meanwhile stays there. */
export function goToRegion(name: Region): void {
  const before = document.activeElement;
  goWhenThere(
    () => {
      const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
      if (region === null) return false;
      return takesFocus((name === 'panel' ? firstStop(region, ROW) : null) ?? startOf(region));
    },
    () => document.activeElement !== before,
  );
}

/** Into what comes in the place of a part whose control had the keyboard and is gone. */
export function goIntoPlace(place: Element): void {
  goWhenThere(
    () => takesFocus(firstStop(place, START)),
    () => !isFocusLost(),
  );
}

function goWhenThere(go: () => boolean, isElsewhere: () => boolean): void {
  if (go()) return;
  const observer = new MutationObserver(() => {
    if (isElsewhere() || go()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), LONGEST_WAIT_MS);
}
