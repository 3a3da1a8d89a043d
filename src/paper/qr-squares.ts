// Owns the code of a text that telephones read (QR, ISO/IEC 18004), as one path.
import { encode } from 'uqr';

export type QrSquares = { readonly size: number; readonly d: string };

/** In squares, the edges with them. `quiet`: so many stay empty around it; the standard asks for four. `ecc`: L repairs 7 %, M 15 %. */
export function qrSquares(
  text: string,
  { quiet, ecc }: { readonly quiet: number; readonly ecc: 'L' | 'M' },
): QrSquares {
  const { data, size } = encode(text, { ecc, border: quiet });
  return { size, d: squaresInRows(data) };
}

/** Each run of dark squares in a row as one box. */
export function squaresInRows(rows: readonly (readonly boolean[])[]): string {
  let d = '';
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      d += `M${from} ${y}h${x - from + 1}v1h${from - x - 1}z`;
    }
  }
  return d;
}
