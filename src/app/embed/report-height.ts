// Owns how high the part would like its frame to be, told to the page around; nothing else is told, and nothing is heard.
import { isFramed } from '../../ui/framed.ts';

/** Calls `measure` whenever one of the elements has another size. Returns how that ends. */
export function reportHeight(elements: readonly Element[], measure: () => number): () => void {
  if (!isFramed()) return () => {};
  let told = 0;
  const report = () => {
    const height = Math.ceil(measure());
    if (height === told || height <= 0) return;
    told = height;
    // Whoever frames it: a height is no secret, and who that is was decided by the headers.
    window.parent.postMessage({ type: 'sarhad-height', height }, '*');
  };
  const resizes = new ResizeObserver(report);
  for (const element of elements) resizes.observe(element);
  return () => resizes.disconnect();
}
