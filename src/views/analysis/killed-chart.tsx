// Owns the drawing of people killed: a bar a period, solid up to the lowest figures, lighter to the best ones, an outline to the highest.
import { Bar, BarChart, CartesianGrid, Tooltip, YAxis } from 'recharts';
import type { Reach } from '../../api/get-reach.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { useChartScale } from './chart-scale.ts';
import { ChartTip } from './chart-tip.tsx';
import { gridLines } from './grid-lines.ts';
import styles from './killed-chart.module.css';
import type { KilledRow, Period } from './series.ts';
import { Sized } from './sized.tsx';
import { texts } from './texts.ts';
import { Bands, measure, TimeLabels } from './time-axis.tsx';

type Props = {
  readonly rows: readonly KilledRow[];
  readonly reach: Reach | null;
  readonly onShow: (period: Period) => void;
};

const MARGIN = { top: 8, right: 0, bottom: 0, left: 0 };
/** Of the axis's numbers, and beside them. */
const NUMBER_PX = 11;
const BESIDE_PX = 12;
const DRAWN = ['low', 'best', 'high'] as const;
/** Three parts of one bar, each on the one before. */
const PARTS = {
  low: ({ killed }: KilledRow) => killed?.low ?? 0,
  best: ({ killed }: KilledRow) => (killed ? killed.best - killed.low : 0),
  high: ({ killed }: KilledRow) => (killed ? killed.high - killed.best : 0),
};

export default function KilledChart({ rows, reach, onShow }: Props) {
  const t = useTexts(texts);
  const scale = useChartScale();
  const most = Math.max(1, ...rows.map(({ killed }) => killed?.high ?? 0));
  const found = DRAWN.filter((part) => rows.some((row) => PARTS[part](row) > 0));
  // Where all figures agree there is nothing to tell apart.
  const drawn = found.length > 1 ? found : [];
  const lines = gridLines(most);
  const numbersPx = lines.map((line) => measure(numberName(line), NUMBER_PX * scale));
  const axisPx = Math.ceil(Math.max(...numbersPx)) + BESIDE_PX;
  return (
    <div className={styles.chart}>
      <div className={styles.plot}>
        <div className={styles.behind} style={{ insetInlineStart: axisPx }}>
          <Bands columns={rows} reach={reach} />
        </div>
        <Sized className={styles.drawing}>
          {(width, height) => (
            <BarChart
              width={width}
              height={height}
              data={rows as KilledRow[]}
              margin={MARGIN}
              accessibilityLayer={false}
              barCategoryGap="18%"
              onClick={({ activeTooltipIndex }) => {
                const row = rows[Number(activeTooltipIndex ?? -1)];
                if (row) onShow(row);
              }}
            >
              <CartesianGrid vertical={false} stroke="var(--line)" />
              <YAxis
                width={axisPx}
                domain={[0, lines.at(-1) ?? most]}
                ticks={lines}
                interval={0}
                tickLine={false}
                axisLine={false}
                tickFormatter={numberName}
                tick={{ fill: 'var(--ink-faint)', fontSize: NUMBER_PX * scale }}
              />
              <Tooltip
                isAnimationActive={false}
                cursor={{ fill: 'var(--ink)', fillOpacity: 0.06, stroke: 'none' }}
                content={({ active, payload }) => {
                  const row = payload?.[0]?.payload as KilledRow | undefined;
                  if (!active || !row) return null;
                  return <ChartTip title={row.name} parts={partsOf(row, t)} />;
                }}
              />
              {DRAWN.map((part) => (
                <Bar
                  key={part}
                  stackId="killed"
                  className={styles[part]}
                  dataKey={PARTS[part]}
                  maxBarSize={28 * scale}
                  isAnimationActive={false}
                />
              ))}
            </BarChart>
          )}
        </Sized>
      </div>
      <div style={{ paddingInlineStart: axisPx }}>
        <TimeLabels columns={rows} />
      </div>
      <ul className={styles.key}>
        {drawn.map((part) => (
          <li key={part}>
            <span className={styles.swatch} data-part={part} />
            {t(`key-${part}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function partsOf({ killed, known, missing, disputed }: KilledRow, t: typeof texts.t) {
  const figures =
    killed === null
      ? [{ name: t('killed'), value: missing > 0 ? t('no-figure') : '–' }]
      : [
          { name: t('killed-best'), value: killed.best },
          { name: t('killed-low'), value: killed.low },
          { name: t('killed-high'), value: killed.high },
        ];
  return [
    ...figures,
    { name: t('known'), value: known },
    { name: t('disputed'), value: disputed },
    { name: t('missing'), value: missing },
  ];
}
