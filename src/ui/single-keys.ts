// Owns whether single characters work as keys: who speaks to the page, or hits keys unwillingly, turns them off (WCAG 2.1.4).

const STORED = 'sarhad.single-keys';
const OFF = 'off';
/** Where storage is forbidden the choice lasts as long as the page. */
let chosen: boolean | null = null;

export function areSingleKeysOn(): boolean {
  if (chosen !== null) return chosen;
  try {
    return localStorage.getItem(STORED) !== OFF;
  } catch {
    return true;
  }
}

export function turnSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, OFF);
    chosen = null;
  } catch {
    chosen = isOn;
  }
}
