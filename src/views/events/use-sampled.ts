// Owns the question whether a value is the one sampled last: a value that changes with every frame is sampled now and then.
import { useEffect, useRef, useState } from 'react';

/** True for a value that is sampled: at once after a rest, while it keeps changing once in so many milliseconds. */
export function useSampled(value: string, everyMs: number): boolean {
  const [sampled, setSampled] = useState(value);
  const sampledAt = useRef(Number.NEGATIVE_INFINITY);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current = value;
    if (timer.current !== undefined) return;
    const sample = () => {
      timer.current = undefined;
      sampledAt.current = performance.now();
      setSampled(latest.current);
    };
    timer.current = setTimeout(sample, Math.max(0, sampledAt.current + everyMs - performance.now()));
  }, [value, everyMs]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return sampled === value;
}
