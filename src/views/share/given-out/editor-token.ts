// Owns the editor's token in this browser: until the tab is closed, or until it is forgotten where the editor says so.

const KEY = 'sarhad.editor-token';

/** Where storage is forbidden it lasts as long as the page. */
let held: string | null = null;

const storages = (): Storage[] => {
  try {
    return [sessionStorage, localStorage];
  } catch {
    return [];
  }
};

export function readToken(): string | null {
  return (
    held ??
    storages()
      .map((storage) => storage.getItem(KEY))
      .find((text) => text !== null) ??
    null
  );
}

export function keepToken(token: string, isForLong: boolean): void {
  forgetToken();
  held = token;
  try {
    (isForLong ? localStorage : sessionStorage).setItem(KEY, token);
  } catch {
    // See `held`.
  }
}

export function forgetToken(): void {
  held = null;
  for (const storage of storages()) storage.removeItem(KEY);
}
