// Owns the question whether a value has stood still for a while.
import { useEffect, useState } from 'react';

export function useSettled(value: string, afterMs: number): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled === value;
}
