// Tests where the keyboard goes back to when another layout has taken over while a dialog was open.
import { beforeEach, expect, test } from 'vitest';
import { rememberPlace } from './focus.ts';

const SKIP = '<a href="#map">Skip to the map</a>';

beforeEach(() => {
  document.body.innerHTML = '';
});

function turn(before: string, opener: string, after: string): string | undefined {
  document.body.innerHTML = before;
  document.querySelector<HTMLElement>(opener)?.focus();
  const goBack = rememberPlace();
  document.body.innerHTML = after;
  goBack();
  return document.activeElement?.textContent ?? undefined;
}

test('to what opens the same there', () => {
  const filters = '<button data-press="filters">Filters</button>';
  expect(
    turn(`<div data-region="tools">${filters}</div>`, 'button', `${SKIP}<header>${filters}</header>`),
  ).toBe('Filters');
});

test('to the other tools, where it stands behind them', () => {
  const after = `${SKIP}<header data-region="header"><button>Filters</button><button data-press="more">More</button></header>`;
  expect(turn('<button data-press="share">Share</button>', 'button', after)).toBe('More');
});

test('into a part of the page, never onto the links that skip to one', () => {
  const after = `${SKIP}<header data-region="header"><button>First</button></header>`;
  expect(turn('<button>Gone</button>', 'button', after)).toBe('First');
});
