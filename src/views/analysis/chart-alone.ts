// Owns whether a chart is all that there is: a section of the panel frames it otherwise.
import { createContext } from 'react';

export const ChartAlone = createContext(false);
