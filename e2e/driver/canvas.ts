// What is on canvases: how many pixels are painted, in how many colours. Read from copies: reading changes how a canvas
// is kept.
import type { Locator } from '@playwright/test';

/** Of the canvas that has most of it; zero without a canvas. */
export type Painted = { readonly pixels: number; readonly colours: number };

export function readCanvases(canvases: Locator): Promise<Painted> {
  return canvases.evaluateAll((elements) => {
    const most = { pixels: 0, colours: 0 };
    for (const element of elements as HTMLCanvasElement[]) {
      const { width, height } = element;
      if (width === 0 || height === 0) continue;
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      context?.drawImage(element, 0, 0);
      const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      const colours = new Uint32Array(data.buffer);
      // The highest byte is the opacity: little-endian, as every machine that runs Chromium.
      const pixels = colours.reduce((sum, colour) => sum + (colour >>> 24 === 0 ? 0 : 1), 0);
      most.pixels = Math.max(most.pixels, pixels);
      most.colours = Math.max(most.colours, new Set(colours).size);
    }
    return most;
  });
}
