// Owns how large a chart's letters and rows are: 1 in the panel, more where it is shown alone.
import { createContext, use } from 'react';

export const ChartScale = createContext(1);
export const useChartScale = (): number => use(ChartScale);

/** For a chart shown alone in a box so wide: on a slide letters are read from afar. */
export const scaleFor = (widthPx: number): number => (widthPx >= 1000 ? 1.5 : widthPx >= 640 ? 1.25 : 1);
