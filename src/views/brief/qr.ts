// Owns the code of an address on paper.
import { qrSquares } from '../../paper/qr-squares.ts';
import { element } from '../../paper/svg.ts';
import type { Html } from './html.ts';

/** Codes of longer addresses have squares too small for paper. */
export const LONGEST = 400;
/** The paper around gives the rest of what the standard asks for. */
const QUIET = 2;

/** Null for an address that is too long. */
export function codeOf(address: string, width: number): Html | null {
  if (address.length > LONGEST) return null;
  const { size, d } = qrSquares(address, { quiet: QUIET, ecc: 'L' });
  return element(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, width, height: width, 'shape-rendering': 'crispEdges' },
    element('path', { d, fill: '#000000' }),
  );
}
