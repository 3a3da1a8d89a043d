// Owns how much room a row has for what must not be cut: its width and font as last observed, and the widths of texts in it.
import { type RefObject, useLayoutEffect, useState } from 'react';

export type Room = { readonly widthPx: number; readonly font: string };

/** By the name of a kind of row: rows of one kind are mostly alike, so that a new one begins right. */
const lastOf = new Map<string, Room>();
const observed = new Map<Element, { readonly name: string; readonly tell: (room: Room) => void }>();

/** One for all rows; it reports after layout, so that to read a style then costs nothing. */
const observer = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) observe(target, Math.floor(contentRect.width));
});

function observe(row: Element, widthPx: number): void {
  const of = observed.get(row);
  if (of === undefined || widthPx <= 0) return;
  let room = lastOf.get(of.name);
  if (room?.widthPx !== widthPx) {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(row);
    room = { widthPx, font: `${fontWeight} ${fontSize} ${fontFamily}` };
    lastOf.set(of.name, room);
  }
  of.tell(room);
}

/** Null until a row of this kind has been observed. */
export function useRoom(row: RefObject<Element | null>, name: string): Room | null {
  const [room, setRoom] = useState(() => lastOf.get(name) ?? null);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    observed.set(element, { name, tell: setRoom });
    observer.observe(element);
    return () => {
      observed.delete(element);
      observer.unobserve(element);
    };
  }, [row, name]);
  return room;
}

const MOST_WIDTHS = 5000;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** CSS px; each text is measured once. */
export function textWidth(text: string, font: string): number {
  const name = `${font} ${text}`;
  const known = widths.get(name);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return 0;
  if (context.font !== font) context.font = font;
  const { width } = context.measureText(text);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(name, width);
  return width;
}

// A font that arrives later makes what was measured before wrong.
document.fonts?.addEventListener('loadingdone', () => {
  widths.clear();
  lastOf.clear();
  for (const [row] of observed) {
    observer.unobserve(row);
    observer.observe(row);
  }
});
