// Owns what a component says of copying: for a moment that it is done, and what the browser refused.
import { useCallback, useEffect, useState } from 'react';
import { copyText } from './copy-text.ts';

const CONFIRMED_MS = 2500;

type Copying = {
  /** What was copied a moment ago. */
  readonly copied: string | null;
  /** What the browser refused to copy: to be shown, selected. */
  readonly refused: string | null;
  readonly copy: (text: string) => Promise<void>;
};

export function useCopy(): Copying {
  const [last, setLast] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null);
  useEffect(() => {
    if (!last?.isCopied) return;
    const timer = setTimeout(() => setLast(null), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const copy = useCallback(async (text: string) => setLast({ text, isCopied: await copyText(text) }), []);
  return {
    copied: last?.isCopied ? last.text : null,
    refused: last && !last.isCopied ? last.text : null,
    copy,
  };
}
