// Owns the tests of sampling: what changes with every frame is asked for now and then, not only once it rests.
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSampled } from './use-sampled.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a value that never rests is sampled at a steady pace, and its last state always', () => {
  const { result, rerender } = renderHook(({ value }) => useSampled(value, 150), {
    initialProps: { value: '0' },
  });
  let sampled = 0;
  for (let frame = 1; frame <= 60; frame++) {
    rerender({ value: String(frame) });
    act(() => void vi.advanceTimersByTime(16));
    if (result.current) sampled++;
  }
  // 960 ms of a drag: one sample in 150 ms, no more.
  expect(sampled).toBeGreaterThanOrEqual(5);
  expect(sampled).toBeLessThanOrEqual(8);
  rerender({ value: 'last' });
  expect(result.current).toBe(false);
  act(() => void vi.advanceTimersByTime(150));
  expect(result.current).toBe(true);
});
