// Owns the tests of a facet: counts follow each answer without React, rows stand still while a drag is in hand.
import { act, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { expect, test } from 'vitest';
import type { Answer } from '../../engine/answers.ts';
import type { EngineClient, EngineState } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { Facet } from './facet.tsx';

const VALUES = ['ISKP', 'Taliban', 'TTP'].map((value) => ({ value, name: value }));

function showFacet(first: readonly number[], shown = 6) {
  const stateOf = (counts: readonly number[], isPreview: boolean): EngineState =>
    ({
      answer: { isPreview, facets: { actor: Uint32Array.from(counts) } } as unknown as Answer,
      names: { actor: VALUES.map(({ value }) => value) },
      failure: null,
      isTextPending: false,
    }) as unknown as EngineState;
  const listeners = new Set<() => void>();
  let state = stateOf(first, false);
  const engine = {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
  } as unknown as EngineClient;
  let renders = 0;
  render(
    <Profiler id="facet" onRender={() => (renders += 1)}>
      <EngineContext value={engine}>
        <Facet
          name="Actors"
          facet="actor"
          values={VALUES}
          clause={undefined}
          onChange={() => {}}
          onClear={() => {}}
          shown={shown}
        />
      </EngineContext>
    </Profiler>,
  );
  return {
    answer: (counts: readonly number[], isPreview: boolean) =>
      act(() => {
        state = stateOf(counts, isPreview);
        for (const listener of listeners) listener();
      }),
    renders: () => renders,
  };
}

const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('lists values by count, without those that no event has', () => {
  showFacet([3, 1200, 0]);
  expect(rows()).toEqual(['Taliban1,200', 'ISKP3']);
  expect(screen.getByRole('checkbox', { name: /^Taliban ?1,200$/ })).toBeTruthy();
});

test('offers as many as there are in the events that match, and else a search by name', () => {
  const facet = showFacet([3, 1200, 0], 1);
  expect(screen.getByRole('button', { name: 'Show all 2' })).toBeTruthy();
  facet.answer([3, 1200, 7], false);
  expect(screen.getByRole('button', { name: 'Show all 3' })).toBeTruthy();
  facet.answer([0, 1200, 0], false);
  expect(screen.getByRole('button', { name: 'Find others by name' })).toBeTruthy();
});

test('follows a drag in its counts, without a rendering, and puts rows in order when it ends', () => {
  const facet = showFacet([3, 1200, 0]);
  const before = facet.renders();
  facet.answer([50, 0, 7], true);
  expect(rows()).toEqual(['Taliban0', 'ISKP50']);
  expect(screen.getByText('Taliban').closest('li')?.dataset.empty).toBe('true');
  expect(facet.renders()).toBe(before);
  facet.answer([50, 0, 7], false);
  expect(rows()).toEqual(['ISKP50', 'TTP7']);
});
