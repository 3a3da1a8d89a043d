// Owns where a text stops being JSON, for messages: `JSON.parse` does not always say.

type State = 'value' | 'first value' | 'first key' | 'key' | 'colon' | 'after value';

// U+0000 to U+001F may stand in a string only when escaped.
const TOKEN = new RegExp(
  [
    '[ \\t\\r\\n]*(?:([{}[\\]:,])',
    '("(?:[^"\\\\\\0-\\x1f]|\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4}))*")',
    '(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null))',
  ].join('|'),
  'y',
);

/** Line and column, counted from 1, of the first token that cannot stand where it does; the end when one is missing. */
export function findJsonFault(text: string): { line: number; column: number } {
  const open: string[] = [];
  let state: State = 'value';
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [, sign, string] = match;
    const next = follow(state, sign ?? (string === undefined ? 'literal' : 'string'), open);
    if (next === null) break;
    state = next;
    end = TOKEN.lastIndex;
  }
  const position = end + (/^[ \t\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The state after a token, null when it may not come in this state. */
function follow(state: State, token: string, open: string[]): State | null {
  const close = (): State => {
    open.pop();
    return 'after value';
  };
  const enter = (bracket: string, within: State): State => {
    open.push(bracket);
    return within;
  };
  const wantsValue = state === 'value' || state === 'first value';
  if (wantsValue && token === '{') return enter('{', 'first key');
  if (wantsValue && token === '[') return enter('[', 'first value');
  if (wantsValue && (token === 'string' || token === 'literal')) return 'after value';
  if (state === 'first value' && token === ']') return close();
  if (state === 'first key' && token === '}') return close();
  if ((state === 'first key' || state === 'key') && token === 'string') return 'colon';
  if (state === 'colon' && token === ':') return 'value';
  if (state !== 'after value') return null;
  if (token === ',' && open.length > 0) return open.at(-1) === '{' ? 'key' : 'value';
  const closing = open.at(-1) === '{' ? '}' : ']';
  return open.length > 0 && token === closing ? close() : null;
}
