// Owns how large the page's text is beside the usual 16 px: by the browser's setting, or by what enlarges text alone.

const USUAL_TEXT_PX = 16;

/** 2 at text of twice the usual size. */
export const textScale = (): number =>
  (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_TEXT_PX) / USUAL_TEXT_PX;

/** Calls when it changes: a box as high as the text tells. Returns how to stop. */
export function watchTextScale(listener: () => void): () => void {
  const box = document.createElement('div');
  box.setAttribute('aria-hidden', 'true');
  box.style.cssText = 'position:fixed;inline-size:0;block-size:1rem;visibility:hidden;pointer-events:none';
  document.body.append(box);
  const observer = new ResizeObserver(listener);
  observer.observe(box);
  return () => {
    observer.disconnect();
    box.remove();
  };
}
