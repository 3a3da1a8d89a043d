// Owns the code of an address, as squares that a telephone reads.
import { encode } from 'uqr';
import { element } from '../../paper/svg.ts';
import type { Html } from './html.ts';

/** Codes of longer addresses have squares too small for paper. */
const LONGEST = 400;
/** Squares that must stay empty around a code (ISO/IEC 18004 asks for four; the paper around gives the rest). */
const QUIET = 2;

/** Null for an address that is too long. */
export function codeOf(address: string, size: number): Html | null {
  if (address.length > LONGEST) return null;
  const { data } = encode(address, { ecc: 'L', border: QUIET });
  let d = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      d += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  });
  return element(
    'svg',
    {
      viewBox: `0 0 ${data.length} ${data.length}`,
      width: size,
      height: size,
      'shape-rendering': 'crispEdges',
    },
    element('path', { d, fill: '#000000' }),
  );
}
