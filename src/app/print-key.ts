// Owns the key that prints: there from the first moment, when what writes the brief is not. The browser's menu cannot wait for it.
import type { World } from '../views/brief/printing.ts';
import { afterMap } from './later.ts';

export function startPrintKey(world: World): void {
  const load = async () => {
    const { startPrinting } = await import('../views/brief/printing.ts');
    return startPrinting(world);
  };
  afterMap(() => void load().catch(() => {}));
  document.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, shiftKey, altKey, key } = event;
    if (!(ctrlKey || metaKey) || shiftKey || altKey || key.toLowerCase() !== 'p') return;
    event.preventDefault();
    load().then(
      (printing) => printing.print(),
      () => print(),
    );
  });
}
