// Owns what a key is and when it is pressed, and the keys that work on the whole page. Handlers and the list of keys read the same tables.

export type Key = {
  /** As `KeyboardEvent.key` says them: any of them. */
  readonly keys: readonly string[];
  /** `KeyboardEvent.code` of the key where another script is typed; `typed` are marks that it then writes besides letters of that script. */
  readonly code?: string;
  readonly typed?: string;
  /** With Ctrl, on a Mac with Cmd. */
  readonly isCommand?: boolean;
  /** Left out where it makes no difference. */
  readonly isShift?: boolean;
};

export type KeyTable<Act extends string = string> = Readonly<Record<Act, Key>>;

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Of anywhere on the page. Single characters are not asked for while one types (`isTyping`), nor once they are turned off. */
export const PAGE_KEYS = {
  search: { keys: ['/'], code: 'Slash', typed: '.', isShift: false },
  palette: { keys: ['k'], code: 'KeyK', isCommand: true, isShift: false },
  dates: { keys: ['d'], code: 'KeyD', isShift: false },
  keys: { keys: ['?', '؟'], code: 'Slash', typed: ',', isShift: true },
  'next-part': { keys: ['F6'], isShift: false },
  'part-before': { keys: ['F6'], isShift: true },
} as const satisfies KeyTable;
export type PageKey = keyof typeof PAGE_KEYS;

export const isMac = (): boolean => /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? '');

/** Beyond the Latin scripts: a letter's key is then known by its place. */
const isOtherScript = (key: string) => key.length === 1 && key > '\u02af';
/** Marks lie behind Shift on some keyboards and not on others. */
const isMark = (key: string) => /^[^\p{L}\s]$/u.test(key);

export function isPressed(key: Key, event: Pressed): boolean {
  const { isCommand = false, isShift, code, typed = '' } = key;
  if (event.altKey || (event.ctrlKey || event.metaKey) !== isCommand) return false;
  if (isCommand && (isMac() ? event.ctrlKey : event.metaKey)) return false;
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key.keys.includes(letter) && (isMark(letter) || isShift === undefined || isShift === event.shiftKey))
    return true;
  const isPlace =
    code !== undefined && event.code === code && (isShift === undefined || isShift === event.shiftKey);
  return isPlace && (isOtherScript(event.key) || (event.key !== '' && typed.includes(event.key)));
}

/** What a key means in a table; null when it is none of it. */
export function actOf<Act extends string>(table: KeyTable<Act>, event: Pressed): Act | null {
  for (const act in table) if (isPressed(table[act], event)) return act;
  return null;
}

const TYPED_IN =
  'textarea, [contenteditable]:not([contenteditable="false"]), input:not([type=checkbox], [type=radio], [type=range], [type=button])';

/** Whether letters are the element's own. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED_IN) !== null;
