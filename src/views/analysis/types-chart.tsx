// Owns the drawing of the trend by type: stacked columns, drawn as areas because Recharts' bars take ten times as long.
import { useRef } from 'react';
import { Area, AreaChart, CartesianGrid, ReferenceArea, Tooltip, XAxis, YAxis } from 'recharts';
import type { Reach } from '../../api/get-reach.ts';
import { hatchedBands } from '../../canvas/time-columns.ts';
import type { EventType } from '../../contract/taxonomy.ts';
import type { TimeUnit } from '../../engine/answers.ts';
import { typeName } from '../../words/vocabulary.ts';
import { ChartTip } from './chart-tip.tsx';
import { Hatches, hatchOf } from './hatches.tsx';
import { axisTicks, type Period, type TypeRow, type TypeSeries, tickName } from './series.ts';
import { Sized } from './sized.tsx';

type Props = {
  readonly series: TypeSeries;
  readonly unit: TimeUnit;
  readonly reach: Reach | null;
  readonly onShow: (type: EventType | null, period: Period | null) => void;
};

/** One end of a column's top: the pointer is always nearest to an end of the column that it is in. */
type Corner = { readonly x: number; readonly row: TypeRow };

const MOST_TICKS = 5;
const MARGIN = { top: 6, right: 12, bottom: 0, left: 0 };
/** Keeps the ends of neighbouring columns apart, in columns. */
const EDGE = 0.001;

export default function TypesChart({ series, unit, reach, onShow }: Props) {
  const pressed = useRef<EventType | null>(null);
  const { rows, types } = series;
  const corners = rows.flatMap((row, at): Corner[] => [
    { x: at + EDGE, row },
    { x: at + 1 - EDGE, row },
  ]);
  const bands = reach === null ? [] : hatchedBands(rows, reach);
  const tickDays = axisTicks(rows, MOST_TICKS);
  const ticks = tickDays.map((day) => rows.findIndex(({ startDay }) => startDay === day));
  return (
    <Sized>
      {(width, height) => (
        <AreaChart
          width={width}
          height={height}
          data={corners}
          margin={MARGIN}
          accessibilityLayer={false}
          onClick={({ activeTooltipIndex }) => {
            const corner = corners[Number(activeTooltipIndex ?? -1)];
            if (corner) onShow(pressed.current, corner.row);
            pressed.current = null;
          }}
        >
          <Hatches />
          <CartesianGrid vertical={false} stroke="var(--line)" />
          {bands.map(({ kind, from, to }) => (
            <ReferenceArea key={kind} x1={from} x2={to} fill={hatchOf(kind)} fillOpacity={1} stroke="none" />
          ))}
          <XAxis
            type="number"
            dataKey="x"
            domain={[0, rows.length]}
            ticks={ticks}
            interval={0}
            tickFormatter={(at: number) => tickName(unit, rows[at]?.startDay ?? 0, tickDays)}
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
            cursor={{ stroke: 'var(--ink-faint)', strokeDasharray: '2 2' }}
            content={({ active, payload }) => {
              const corner = payload?.[0]?.payload as Corner | undefined;
              if (!active || !corner) return null;
              const { counts, name } = corner.row;
              const parts = types
                .filter(({ type }) => (counts[type] ?? 0) > 0)
                .map(({ type }) => ({
                  name: typeName(type),
                  value: counts[type] ?? 0,
                  colour: `var(--type-${type})`,
                }));
              return <ChartTip title={name} parts={parts} />;
            }}
          />
          {types.map(({ type }) => (
            <Area
              key={type}
              type="linear"
              stackId="all"
              dataKey={({ row }: Corner) => row.counts[type] ?? 0}
              fill={`var(--type-${type})`}
              fillOpacity={1}
              stroke="none"
              activeDot={false}
              isAnimationActive={false}
              onMouseDown={() => {
                pressed.current = type;
              }}
            />
          ))}
        </AreaChart>
      )}
    </Sized>
  );
}
