// Owns when a peer's map counts as repainted: when the frame that shows it has been made, as on our own page.

export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** Where every peer's map stands: the whole region, as our page shows it at first. */
export const VIEW = { center: [34.8, 68.5], zoom: 5 } as const;

export function mapElement(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#map');
  if (!element) throw new Error('The page has no place for the map.');
  return element;
}
