// Holds by which names an actor is found, and which of them is shown as the one that was meant.
import { expect, test } from 'vitest';
import type { Actor } from '../../contract/event.ts';
import { findActors, foldActors } from './find-actors.ts';

const ARMY: Actor = {
  id: 'pk-military',
  name: 'Pakistani military',
  kind: 'state-forces',
  country: 'PK',
  aliases: ['ISPR'],
  shortName: 'Pakistani army',
  names: { ru: 'Вооружённые силы Пакистана', ur: 'پاک فوج' },
};

test.each([
  ['military', null],
  ['ispr', 'ISPR'],
  ['pakistani army', 'Pakistani army'],
  ['вооруженные', 'Вооружённые силы Пакистана'],
  ['فوج', 'پاک فوج'],
  // As far as it has been typed.
  ['arm', 'Pakistani army'],
])('“%s” finds it', (text, alias) => {
  expect(findActors(foldActors([ARMY]), text, 5)).toMatchObject([{ actor: ARMY, alias }]);
});
