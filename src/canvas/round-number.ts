// Owns the round numbers of scales: 1, 2 and 5 times powers of ten.

/** Rounding errors must not make 5 of what is 10. */
const SLACK = 1 + 1e-9;

/** `value`, above 0, or the nearest below of 1, 2, 5, 10, 20, 50, … or of 0.5, 0.2, 0.1, … */
export function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value * SLACK));
  return power * ([5, 2].find((step) => step * power <= value * SLACK) ?? 1);
}
