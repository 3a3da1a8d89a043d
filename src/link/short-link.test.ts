// Proves that a page opened by a short link has the view that is kept, keeps its address until something is changed, and gets it back.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUnknown, pageAt, searchAt } from './short-link.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

let store: ViewStore;
beforeEach(() => {
  window.history.replaceState(null, '', '/maps/s/7fk2q9m4x0tb3');
  document.head.innerHTML = '<meta name="short-link" content="?type=attack&v=2">';
  store = createViewStore(window);
});
afterEach(() => {
  store.close();
  document.head.innerHTML = '';
  window.history.replaceState(null, '', '/');
});

const goBack = async () => {
  const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  window.history.back();
  await gone;
};

test('the view is the one that is kept, and the address stays until something is changed', async () => {
  expect(store.getView().filter).toEqual({ type: { any: ['attack'], not: [] } });
  expect(store.getNotices()).toEqual([]);
  expect(location.pathname).toBe('/maps/s/7fk2q9m4x0tb3');
  expect(store.getAddress()).toBe(location.href);
  store.change({ filter: {} });
  expect([location.pathname, location.search]).toEqual(['/maps/', '']);
  await goBack();
  expect(location.pathname).toBe('/maps/s/7fk2q9m4x0tb3');
  expect(store.getView().filter).toEqual({ type: { any: ['attack'], not: [] } });
});

test('what is adjusted takes the place of the short link', () => {
  store.change({ map: { lng: 70, lat: 37, zoom: 6 } }, 'adjust');
  expect(location.href).toBe('http://localhost:3000/maps/?type=attack&map=70,37,6&v=2');
});

test('all that the page asks for lies one folder above', () => {
  for (const path of ['/maps/s/7fk2q9m4x0tb3', '/maps/?type=attack']) {
    window.history.replaceState(null, '', path);
    expect([pageAt(location).pathname, isUnknown(location)]).toEqual(['/maps/', false]);
  }
});

test('without a short link addresses are what they say, and one of another load is unknown', () => {
  document.head.innerHTML = '';
  window.history.replaceState(null, '', '/maps/index.html?type=talks');
  expect([searchAt(location), pageAt(location).href]).toEqual(['?type=talks', location.href]);
  expect(isUnknown(location)).toBe(false);
  window.history.replaceState(null, '', '/maps/s/7fk2q9m4x0tb3');
  expect(isUnknown(location)).toBe(true);
  // What is still asked for until it is loaded again is asked of the page's own folder.
  expect(pageAt(location).pathname).toBe('/maps/');
});
