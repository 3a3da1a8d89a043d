// Owns how repeated measurements are summed up: medians and spreads, never a single number.

/** Value at a share of the sorted sample, nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Smallest and largest value. */
export const spread = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

export type Summary = {
  readonly samples: number;
  readonly p50: number;
  readonly p95: number;
  readonly spread: readonly [number, number];
};

const rounded = (value: number) => Number(value.toPrecision(4));

/** Rounded to four figures: the machine is not more precise. */
export function summarize(values: readonly number[]): Summary {
  const [least, most] = spread(values);
  return {
    samples: values.length,
    p50: rounded(median(values)),
    p95: rounded(quantile(values, 0.95)),
    spread: [rounded(least), rounded(most)],
  };
}
