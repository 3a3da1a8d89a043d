// Owns the drawing of people killed: a bar a month.
import { Bar, BarChart, CartesianGrid, ReferenceArea, Tooltip, XAxis, YAxis } from 'recharts';
import type { Reach } from '../../api/get-reach.ts';
import { useTexts } from '../../ui/i18n.ts';
import { ChartTip } from './chart-tip.tsx';
import { Hatches, hatchOf } from './hatches.tsx';
import { axisTicks, type KilledRow, killedInMonth, type Period, tickName } from './series.ts';
import { Sized } from './sized.tsx';
import { texts } from './texts.ts';

type Props = {
  readonly rows: readonly KilledRow[];
  readonly reach: Reach | null;
  readonly onShow: (month: Period) => void;
};

const MOST_TICKS = 5;
const MARGIN = { top: 6, right: 12, bottom: 0, left: 0 };

export default function KilledChart({ rows, reach, onShow }: Props) {
  const t = useTexts(texts);
  // Months are whole on this axis: one that is thin in part is hatched.
  const thin =
    reach === null ? [] : rows.filter((row) => row.endDay > reach.fullDay && row.startDay <= reach.thinDay);
  const after = reach === null ? [] : rows.filter(({ startDay }) => startDay > reach.thinDay);
  const ticks = axisTicks(rows, MOST_TICKS);
  return (
    <Sized>
      {(width, height) => (
        <BarChart
          width={width}
          height={height}
          data={rows as KilledRow[]}
          margin={MARGIN}
          accessibilityLayer={false}
          barCategoryGap="20%"
          onClick={({ activeTooltipIndex }) => {
            const row = rows[Number(activeTooltipIndex ?? -1)];
            if (row) onShow(row);
          }}
        >
          <Hatches />
          <CartesianGrid vertical={false} stroke="var(--line)" />
          {Object.entries({ thin, after }).map(
            ([kind, months]) =>
              months.length > 0 && (
                <ReferenceArea
                  key={kind}
                  x1={months[0]?.startDay}
                  x2={months.at(-1)?.startDay}
                  fill={hatchOf(kind)}
                  fillOpacity={1}
                  stroke="none"
                />
              ),
          )}
          <XAxis
            dataKey="startDay"
            ticks={ticks}
            interval={0}
            tickFormatter={(day: number) => tickName('month', day, ticks)}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={{ fill: 'var(--ink-faint)', fontSize: 11 }}
            height={24}
          />
          <YAxis
            width={30}
            allowDecimals={false}
            tickCount={4}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--ink-faint)', fontSize: 11 }}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--ink)', fillOpacity: 0.06, stroke: 'none' }}
            content={({ active, payload }) => {
              const row = payload?.[0]?.payload as KilledRow | undefined;
              if (!active || !row) return null;
              const parts = [
                { name: t('killed'), value: killedInMonth(row) },
                { name: t('known'), value: row.known },
                { name: t('disputed'), value: row.disputed },
                { name: t('missing'), value: row.missing },
              ];
              return <ChartTip title={row.name} parts={parts} />;
            }}
          />
          <Bar dataKey="killed" fill="var(--incident)" maxBarSize={14} isAnimationActive={false} />
        </BarChart>
      )}
    </Sized>
  );
}
