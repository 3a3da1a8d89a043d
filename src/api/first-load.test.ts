// Proves that what came with the page is given out once: what is asked for again comes from the server.
import { expect, test } from 'vitest';
import { FIRST_LOAD_ID } from '../contract/first-load.ts';
import { takeFirstCards, takeFirstReply } from './first-load.ts';

test('replies and cards are for the first asking alone', () => {
  const cards = { revision: 7, events: [{ key: 1 }, { key: 2 }, { key: 3 }] };
  document.body.innerHTML = `<script type="application/json" id="${FIRST_LOAD_ID}">${JSON.stringify({ replies: { '/meta': 1 }, cards })}</script>`;
  expect(takeFirstCards(6, [1, 2])).toEqual([]);
  expect(takeFirstCards(7, [1, 2])).toEqual([{ key: 1 }, { key: 2 }]);
  expect(takeFirstCards(7, [1, 2, 3])).toEqual([{ key: 3 }]);
  expect(takeFirstCards(7, [1, 2, 3])).toEqual([]);
  expect([takeFirstReply('/meta'), takeFirstReply('/meta')]).toEqual([1, undefined]);
});
