// Tests of views kept in the browser: what is written is read back, and what is damaged, newer or too much loses nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changeViews,
  formatViews,
  joinViews,
  MAX_NAME,
  MAX_VIEWS,
  movedView,
  nameAmong,
  parseViews,
  readAside,
  readViews,
  type SavedView,
} from './saved-views.ts';

/** As a browser's, with room for so many characters. */
function storageOf(entries: Record<string, string> = {}, room = 1e6) {
  const held = new Map(Object.entries(entries));
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, value: string) {
      const others = [...held].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0);
      if (others + value.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key: string) => void held.delete(key),
  } as unknown as Storage;
  return { held, storage: () => storage };
}

const view = (id: string, query = 'border=AF-TJ&v=2'): SavedView => ({
  id,
  name: `View ${id}`,
  query,
  savedOn: '2026-12-01',
});
const STORED = 'sarhad.views';

test('what is kept is read back, in its order', () => {
  const { storage } = storageOf();
  expect(changeViews(storage, (views) => [...views, view('a')])).toBe('kept');
  expect(changeViews(storage, (views) => [...views, view('b')])).toBe('kept');
  expect(changeViews(storage, (views) => movedView(views, 'b', -1))).toBe('kept');
  expect(readViews(storage)).toEqual({ views: [view('b'), view('a')], unread: [], trouble: null });
});

test('an entry that is damaged spoils no other, and stays as it is', () => {
  const odd = [{ id: 'x', name: ' ', query: '', savedOn: '2026-12-01' }, 7, { ...view('a'), query: 5 }];
  const { held, storage } = storageOf({ [STORED]: formatViews([view('a')], [...odd, view('a')]) });
  expect(readViews(storage)).toEqual({ views: [view('a')], unread: [...odd, view('a')], trouble: null });
  changeViews(storage, (views) => [...views, view('b')]);
  expect(JSON.parse(held.get(STORED) ?? '').views).toEqual([view('a'), view('b'), ...odd, view('a')]);
});

test.each(['{"format":', '[]', '{"format":"other","version":1,"views":[]}'])(
  'a text that is not ours is put aside before anything is written: %s',
  (text) => {
    const { storage } = storageOf({ [STORED]: text });
    expect(readViews(storage).trouble).toBe('aside');
    expect(changeViews(storage, () => [view('a')])).toBe('kept');
    expect(readViews(storage)).toEqual({ views: [view('a')], unread: [], trouble: 'aside' });
    expect(readAside(storage)).toBe(text);
  },
);

test('what a newer version of the page wrote is not touched', () => {
  const text = '{"format":"sarhad-views","version":2,"folders":[]}';
  const { held, storage } = storageOf({ [STORED]: text });
  expect(readViews(storage).trouble).toBe('newer');
  expect(changeViews(storage, () => [view('a')])).toBe('refused');
  expect(held.get(STORED)).toBe(text);
});

test('a full storage keeps what it has, and says so', () => {
  const { storage } = storageOf({}, 400);
  expect(changeViews(storage, () => [view('a')])).toBe('kept');
  expect(changeViews(storage, (views) => [...views, view('b', 'q='.padEnd(500, 'x'))])).toBe('full');
  expect(readViews(storage).views).toEqual([view('a')]);
  const damaged = storageOf({ [STORED]: '{'.padEnd(300, 'x') }, 400);
  expect(changeViews(damaged.storage, () => [view('a')])).toBe('full');
  expect(damaged.held.get(STORED)).toHaveLength(300);
});

test('a storage that refuses is no error', () => {
  const refusing = () => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(readViews(refusing).trouble).toBe('refused');
  expect(changeViews(refusing, () => [])).toBe('refused');
});

test('no more than so many are kept', () => {
  const { storage } = storageOf();
  const many = Array.from({ length: MAX_VIEWS + 1 }, (_, at) => view(`v${at}`));
  expect(changeViews(storage, () => many)).toBe('too-many');
});

test('an imported file adds what is not here, under an id of its own', () => {
  const joined = joinViews([view('a')], [view('a'), view('a', 'type=talks&v=2'), view('b')]);
  expect(joined).toHaveLength(3);
  expect(new Set(joined.map(({ id }) => id)).size).toBe(3);
  expect(joined.map(({ query }) => query)).toEqual([
    'border=AF-TJ&v=2',
    'type=talks&v=2',
    'border=AF-TJ&v=2',
  ]);
});

test('any text is read without harm, and what is written is read the same', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseViews(text);
    }),
  );
  const views = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[\w-]{1,60}$/),
      name: fc.stringMatching(/^\S.{0,40}$/),
      query: fc.string({ maxLength: 200 }),
      savedOn: fc.constant('2026-12-01'),
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  );
  fc.assert(
    fc.property(views, (some) => {
      expect(parseViews(formatViews(some))).toEqual({ views: some, unread: [] });
    }),
  );
});

test('another view of the same name has a number behind it, within the length of names', () => {
  expect(nameAmong([], 'Durand')).toBe('Durand');
  expect(nameAmong([{ name: 'Durand' }], 'Durand')).toBe('Durand (2)');
  expect(nameAmong([{ name: 'Durand' }, { name: 'Durand (2)' }], 'Durand')).toBe('Durand (3)');
  const long = 'x'.repeat(MAX_NAME);
  expect(nameAmong([{ name: long }], long)).toBe(`${'x'.repeat(MAX_NAME - 4)} (2)`);
});
