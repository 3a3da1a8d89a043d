// Borders through the API: the line with chainage, crossings with their periods, and positions of the built-in events.
import { expect, test } from 'vitest';
import type { PositionsReply } from '../../src/contract/border-reply.ts';
import { type BorderReply, borderReply, crossingsReply } from '../../src/contract/border-reply.ts';
import type { Dictionary } from '../../src/contract/replies.ts';
import { z } from '../../src/contract/zod.ts';
import { createTestApp } from '../app-under-test.ts';

const api = await createTestApp();

test('a border is told with its line, from Panji Poyon to the Wakhan', async () => {
  const border = await api.ask<BorderReply>('/api/v1/borders/AF-TJ');
  expect(border).toMatchObject({ name: 'Afghanistan – Tajikistan', lengthKm: 1356.7 });
  const points = border.sections.flatMap((section) => section.points);
  expect(points[0]?.[2]).toBe(0);
  expect(points.at(-1)?.[2]).toBeCloseTo(1356.7, 1);
  expect(border.crossings[0]).toMatchObject({ id: 'panji-poyon-sher-khan-bandar', chainageKm: 113.4 });
  expect(border.crossings[0]?.sides).toEqual({
    AF: 'Sher Khan Bandar, Kunduz',
    TJ: 'Panji Poyon, Khatlon',
  });
  const closed = border.crossings[0]?.periods.find(({ state }) => state === 'closed');
  expect(closed).toMatchObject({ from: '2022-05-09', to: null, asOf: '2022-05-12', planned: false });
  expect(closed?.source?.url).toMatch(/^https:/);
  expect(closed?.also).toHaveLength(2);
  expect(border.places.map(({ names }) => names.en)).toContain('Ishkashim');
});

test('every border of the dictionary that has a length can be asked for, and no other', async () => {
  const { borders } = await api.ask<Dictionary>('/api/v1/dictionary');
  const withLine = borders.filter(({ lengthKm }) => lengthKm !== null);
  expect(withLine.length).toBeGreaterThanOrEqual(20);
  // It has one name, in the order of its id, wherever it is asked for.
  for (const { id, name, lengthKm } of withLine)
    expect(z.parse(borderReply, await api.ask(`/api/v1/borders/${id}`))).toMatchObject({
      id,
      name,
      lengthKm,
    });
  expect(await api.askInVain('/api/v1/borders/AA-BB')).toMatchObject({ code: 'not-found' });
});

test('all crossings come at once, each with its border, as the borders tell them', async () => {
  const reply = z.parse(crossingsReply, await api.ask('/api/v1/crossings'));
  expect(reply.crossings).toHaveLength(90);
  expect(new Set(reply.crossings.map(({ border }) => border)).size).toBe(22);
  const of = reply.crossings.filter(({ border }) => border === 'AF-TJ').map(({ border: _, ...rest }) => rest);
  expect(of).toEqual((await api.ask<BorderReply>('/api/v1/borders/AF-TJ')).crossings);
});

test('positions of the built-in events lie along the line', async () => {
  const { keys, distances, chainages } = await api.ask<PositionsReply>('/api/v1/positions?border=AF-TJ');
  expect(keys.length).toBeGreaterThan(76);
  expect(distances).toHaveLength(keys.length);
  for (const km of chainages) expect(km).toBeLessThanOrEqual(13_567);
});
