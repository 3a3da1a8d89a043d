// Owns the id of a publisher: its name, folded so that it fits into a link (names hold commas and capitals).

/** As long as the filter grammar takes an id to be. */
const MAX_ID = 200;

/** `Radio Ozodi (RFE/RL)` → `radio-ozodi-rfe-rl`. Names that fold alike are one publisher. Letters of any script stay. */
export function publisherId(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[\p{M}-]+|-$/gu, '');
  // By characters: half of a pair of surrogates is no text that a link or a database holds.
  const id = [...folded].slice(0, MAX_ID).join('').replace(/-$/, '');
  return id === '' ? 'unnamed' : id;
}
