// Owns what there is to a chart, however it is shown: in the panel, alone, as a table, as a picture.
import type { ReactNode } from 'react';
import type { Chart, MethodSection } from '../../link/view.ts';
import type { ChartTable } from './chart-table.ts';

export type ChartContent = {
  readonly chart: Chart;
  /** What is counted, and by what. */
  readonly unit: string;
  /** Where that is explained. */
  readonly method?: MethodSection;
  readonly table: () => ChartTable;
  /** Below the chart, and below the table: what it leaves out. */
  readonly notes?: ReactNode;
  /** The drawing; it takes the room that it is given. */
  readonly children: ReactNode;
};
