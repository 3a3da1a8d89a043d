// Tests where the keyboard goes when a detail closes and what opened it is gone: to the list that takes it, else to the part that is shown.
import { beforeEach, expect, test } from 'vitest';
import { announceClosed, onClosed } from './return-focus.ts';

const MAP = '<div role="application" tabindex="0" id="map"></div>';
const TABS = '<button role="tab" id="tab">Map</button>';
const inFocus = () => document.activeElement?.id;

beforeEach(() => {
  document.body.innerHTML = '';
});

test('the list on screen takes it', () => {
  document.body.innerHTML = `${MAP}<main data-region="panel">${TABS}<button id="row"></button></main>`;
  const stop = onClosed((id) => {
    document.getElementById(id)?.focus();
    return true;
  });
  announceClosed('row');
  stop();
  expect(inFocus()).toBe('row');
});

test('a map that is a tab of the panel takes it, where the list is not shown', () => {
  document.body.innerHTML = `<a href="#skip">Skip</a><main data-region="panel">${TABS}${MAP}</main>`;
  announceClosed('kabul');
  expect(inFocus()).toBe('map');
});

test('where a tab holds nothing that can take it, its tab does', () => {
  document.body.innerHTML = `${MAP}<aside data-region="panel">${TABS}</aside>`;
  const stop = onClosed(() => false);
  announceClosed('kabul');
  stop();
  expect(inFocus()).toBe('tab');
});

test('under a sheet that is drawn down the list takes nothing: the map does', () => {
  document.body.innerHTML = `${MAP}<div data-region="panel" inert>${TABS}</div>`;
  const stop = onClosed(() => true);
  announceClosed('kabul');
  stop();
  expect(inFocus()).toBe('map');
});
