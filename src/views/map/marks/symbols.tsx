// Owns the symbols of the map as small pictures beside text: in the legend and in lists.

import { SHADE_ALPHA } from '../../../canvas/density-scale.ts';
import { isDiamond } from '../../../canvas/symbol-shape.ts';
import type { EventType, Status } from '../../../contract/taxonomy.ts';

const SIZE = 14;
const MIDDLE = SIZE / 2;

type Props = {
  readonly type: EventType;
  readonly status?: Status;
  /** A token other than the type's own, where the symbol stands for all of a category. */
  readonly color?: string;
};

export function EventSymbol({ type, status = 'reported', color = `var(--type-${type})` }: Props) {
  const isHollow = status === 'contested' || status === 'planned' || status === 'retracted';
  const outline = {
    fill: isHollow ? 'var(--panel)' : color,
    stroke: isHollow ? color : 'none',
    strokeWidth: status === 'contested' ? 2 : 1.5,
    strokeDasharray: status === 'planned' ? '2.6 2' : undefined,
  };
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" focusable="false">
      {isDiamond(type) ? (
        <path
          d={`M${MIDDLE} 1.2 L${SIZE - 1.2} ${MIDDLE} L${MIDDLE} ${SIZE - 1.2} L1.2 ${MIDDLE} Z`}
          {...outline}
        />
      ) : (
        <circle cx={MIDDLE} cy={MIDDLE} r={isHollow ? 4.4 : 5} {...outline} />
      )}
    </svg>
  );
}

export function StackSymbol() {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx={10} cy={10} r={9} fill="var(--panel)" />
      <path d="M10 2 A8 8 0 0 0 10 18" fill="none" stroke="var(--incident)" strokeWidth={2.2} />
      <path d="M10 2 A8 8 0 0 1 10 18" fill="none" stroke="var(--diplomatic)" strokeWidth={2.2} />
      <text x={10} y={13.4} textAnchor="middle" fontSize={9.5} fontWeight={600} fill="var(--ink)">
        9
      </text>
    </svg>
  );
}

/** At the rim of a mark, as `news-on-map` paints it. */
export function NewsSymbol() {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx={8.5} cy={11.5} r={6} fill="var(--ink-faint)" />
      <circle cx={13.5} cy={6.5} r={5} fill="var(--panel)" />
      <circle cx={13.5} cy={6.5} r={3.5} fill="var(--accent)" />
    </svg>
  );
}

export function PrecisionSymbol() {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle
        cx={10}
        cy={10}
        r={8.5}
        fill="var(--incident)"
        fillOpacity={0.12}
        stroke="var(--incident)"
        strokeOpacity={0.5}
      />
      <circle cx={10} cy={10} r={3} fill="var(--incident)" />
    </svg>
  );
}

export function SizeSymbol() {
  return (
    <svg width={20} height={14} viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      <circle cx={3.5} cy={7} r={2.5} fill="var(--ink-faint)" />
      <circle cx={13} cy={7} r={5.5} fill="var(--ink-faint)" />
    </svg>
  );
}

/** As the map paints a choice: the line of a chosen border and the area around it. */
export function BufferSymbol() {
  return (
    <svg width={20} height={14} viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      <rect width={20} height={14} rx={7} fill="var(--accent)" style={{ opacity: 'var(--buffer-opacity)' }} />
      <path d="M4 8 L8 6 L12 8 L16 6" fill="none" stroke="var(--ink)" strokeWidth={1.75} />
    </svg>
  );
}

/** A crossing whose status is not known. */
export function CrossingSymbol() {
  return (
    <svg width={20} height={14} viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      <rect x={5} y={2} width={10} height={10} fill="var(--panel)" stroke="var(--ink)" strokeWidth={1.5} />
      <rect x={9} y={6} width={2} height={2} fill="var(--ink)" />
    </svg>
  );
}

export function DisputedSymbol() {
  return (
    <svg width={20} height={14} viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      <path
        d="M1 9 L7 5 L12 8 L19 4"
        fill="none"
        stroke="var(--line-strong)"
        strokeWidth={1.5}
        strokeDasharray="3 2.5"
      />
    </svg>
  );
}

/** An area that another state claims. */
export function ClaimSymbol() {
  return (
    <svg width={20} height={14} viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      <path
        d="M1 8 L7 2 M1 13 L12 2 M6 13 L17 2 M11 13 L19 5"
        stroke="var(--ink)"
        strokeWidth={1}
        style={{ opacity: 0.45 }}
      />
    </svg>
  );
}

/** A shade of the density layer, counted from 1. */
export function ShadeSymbol({ shade }: { readonly shade: number }) {
  return (
    <svg width={13} height={13} viewBox="0 0 13 13" aria-hidden="true" focusable="false">
      {/* As it lies on the land. */}
      <rect width={13} height={13} fill="var(--land)" />
      <rect width={13} height={13} fill={`var(--density-${shade})`} fillOpacity={SHADE_ALPHA} />
    </svg>
  );
}
