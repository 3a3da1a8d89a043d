// Owns the tests of where floating cards stand.
import { describe, expect, it } from 'vitest';
import { positionCard } from './position-card.ts';

const area = { left: 0, top: 0, right: 800, bottom: 600 };
const card = { width: 240, height: 100 };

describe('a card beside a mark', () => {
  it('stands on the right, mostly above', () => {
    expect(positionCard(card, { x: 100, y: 300, radius: 12 }, area)).toEqual({ left: 120, top: 220 });
  });

  it('changes sides near the right edge', () => {
    expect(positionCard(card, { x: 700, y: 300, radius: 12 }, area).left).toBe(440);
  });

  it('leaves what is taken free where there is room, and only there', () => {
    const taken = { left: 750, top: 0, right: 790, bottom: 120 };
    const anchor = { x: 530, y: 60, radius: 12 };
    expect(positionCard(card, anchor, area)).toEqual({ left: 550, top: 0 });
    expect(positionCard(card, anchor, area, taken)).toEqual({ left: 270, top: 0 });
    expect(positionCard(card, { ...anchor, y: 300 }, area, taken)).toEqual({ left: 550, top: 220 });
    const phone = { ...area, right: 260 };
    const corner = { left: 210, top: 0, right: 250, bottom: 120 };
    expect(positionCard(card, { ...anchor, x: 130, y: 60 }, phone, corner).top).toBe(128);
    const low = { ...phone, bottom: 200 };
    expect(positionCard(card, { ...anchor, x: 130, y: 60 }, low, corner).top).toBe(80);
  });

  it('goes above, else below, where neither side has room', () => {
    const narrow = { ...area, right: 390 };
    expect(positionCard(card, { x: 200, y: 300, radius: 12 }, narrow)).toEqual({ left: 80, top: 180 });
    expect(positionCard(card, { x: 200, y: 60, radius: 12 }, narrow)).toEqual({ left: 80, top: 80 });
  });

  it('never leaves the area, however large or wherever its mark is', () => {
    for (const x of [-50, 0, 400, 799, 900])
      for (const y of [-50, 0, 300, 599, 700]) {
        const { left, top } = positionCard(card, { x, y, radius: 10 }, area);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + card.width).toBeLessThanOrEqual(800);
        expect(top + card.height).toBeLessThanOrEqual(600);
      }
    expect(positionCard({ width: 2000, height: 900 }, { x: 9, y: 9, radius: 9 }, area)).toEqual({
      left: 0,
      top: 0,
    });
  });
});
