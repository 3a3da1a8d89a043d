// Owns why code that is not a part of its own did not come, as a view says it: what a worker loads, a file of the map.
import { useEffect, useState } from 'react';
import { type WhyNotLoaded, whyNotLoaded } from './why-not-loaded.ts';

/** By the error that it ended with; null without one, and until the server has been asked. */
export function useWhyNotLoaded(error: string | null): WhyNotLoaded | null {
  const [why, setWhy] = useState<WhyNotLoaded | null>(null);
  useEffect(() => {
    setWhy(null);
    if (error === null) return;
    let isHere = true;
    void whyNotLoaded(error).then((found) => isHere && setWhy(found));
    return () => {
      isHere = false;
    };
  }, [error]);
  return why;
}
