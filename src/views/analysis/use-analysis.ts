// Owns when the charts change: at once when the filter is settled, else when a drag pauses; never per pixel.
import { startTransition, useEffect, useState } from 'react';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useEngine } from '../../engine/client/use-engine.ts';

const PAUSE_MS = 150;

/** Asks the engine for the analysis while mounted; null until it has answered. */
export function useAnalysis(): AnalysisAnswer | null {
  const engine = useEngine();
  const [analysis, setAnalysis] = useState(() => engine.getState().answer?.analysis ?? null);
  useEffect(() => {
    let timer = 0;
    let shown: AnalysisAnswer | null = null;
    const show = () => {
      const current = engine.getState().answer?.analysis ?? null;
      if (current === null) return;
      shown = current;
      // Charts may be late; a drag that goes on meanwhile may not.
      startTransition(() => setAnalysis(current));
    };
    const onAnswer = () => {
      const { answer } = engine.getState();
      if (!answer?.analysis || answer.analysis === shown) return;
      window.clearTimeout(timer);
      if (answer.isPreview) timer = window.setTimeout(show, PAUSE_MS);
      else show();
    };
    const unsubscribe = engine.subscribe(onAnswer);
    engine.setAnalysis(true);
    onAnswer();
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
      engine.setAnalysis(false);
    };
  }, [engine]);
  return analysis;
}
