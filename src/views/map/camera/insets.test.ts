// Tests that what is fitted into the map lies in the part that nothing covers.
import { expect, it } from 'vitest';
import { paddingFor } from './insets.ts';

it('keeps its margin where there is room', () => {
  const padding = paddingFor({ x: 1000, y: 800 }, { top: 0, right: 100, bottom: 32, left: 0 }, 48);
  expect(padding).toEqual({ left: 48, top: 48, right: 148, bottom: 80 });
});

it('gives up margin, not what is covered, on the low map over a phone’s sheet', () => {
  const insets = { top: 48, right: 0, bottom: 352, left: 0 };
  const padding = paddingFor({ x: 360, y: 592 }, insets, 48);
  expect(padding.top).toBeGreaterThanOrEqual(insets.top);
  expect(padding.bottom).toBeGreaterThanOrEqual(insets.bottom);
  expect(592 - padding.top - padding.bottom).toBeGreaterThan(130);
});

it('fits into something under a sheet that covers all', () => {
  const padding = paddingFor({ x: 360, y: 592 }, { top: 48, right: 0, bottom: 592, left: 0 }, 48);
  expect(592 - padding.top - padding.bottom).toBeGreaterThan(50);
});
