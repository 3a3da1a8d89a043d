// Tests of the view of a part alone: what stands there stays, what a press asks for beyond it waits for the whole view.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withPatch } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { createEmbedStore, type EmbedStore } from './embed-store.ts';

let page: ViewStore;
let store: EmbedStore;
let entries: number;
let heard: number;

beforeEach(() => {
  window.history.replaceState(null, '', '/?border=AF-TJ&embed=map&v=2');
  page = createViewStore(window);
  store = createEmbedStore(page);
  entries = window.history.length;
  heard = 0;
  store.subscribe(() => {
    heard += 1;
  });
});
afterEach(() => page.close());

test('how the part looks and which event is chosen change where they are, without an entry of the history', () => {
  store.change({ map: { lng: 70, lat: 38, zoom: 7 }, layer: 'density' }, 'step');
  store.change({ event: 'some-event' }, 'step');
  expect(page.getView()).toMatchObject({ layer: 'density', event: 'some-event', embed: 'map' });
  expect(page.getView().map?.zoom).toBe(7);
  expect(window.history.length).toBe(entries);
  expect(store.getWanted()).toBeNull();
});

test('other events and other parts are kept for the whole view; the last press counts, and can be left', () => {
  store.change(({ filter }) => ({ filter: withPatch(filter, { killed: 1 }) }));
  expect(page.getView().filter.killed).toBeUndefined();
  expect(store.getWanted()).toEqual({ filter: { border: { any: ['AF-TJ'], not: [] }, killed: 1 } });
  store.change({ method: 'status', event: null });
  expect(store.getWanted()).toEqual({ method: 'status' });
  expect(heard).toBe(2);
  store.forgetWanted();
  expect(store.getWanted()).toBeNull();
  expect(page.getView().embed).toBe('map');
});

test('what the view says already asks for nothing', () => {
  store.change({ tab: 'events', panel: null });
  expect(store.getWanted()).toBeNull();
});
