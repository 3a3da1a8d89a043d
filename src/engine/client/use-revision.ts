// Owns the revision on screen: that of the last answer, null before there is one.
import { useAnswer } from './use-engine.ts';

export const useRevision = (): number | null => useAnswer((answer) => answer?.revision ?? null);
