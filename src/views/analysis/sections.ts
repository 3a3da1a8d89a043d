// Owns which section draws which chart.
import type { ComponentType } from 'react';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import type { Chart } from '../../link/view.ts';
import { ActorsSection } from './actors-section.tsx';
import { GradesSection } from './grades-section.tsx';
import { KilledSection } from './killed-section.tsx';
import { PairsSection } from './pairs-section.tsx';
import { ProvincesSection } from './provinces-section.tsx';
import { TypesSection } from './types-section.tsx';

export const SECTIONS: Readonly<Record<Chart, ComponentType<{ readonly analysis: AnalysisAnswer }>>> = {
  types: TypesSection,
  actors: ActorsSection,
  pairs: PairsSection,
  killed: KilledSection,
  provinces: ProvincesSection,
  grades: GradesSection,
};
