// Owns the sign of an event beside text: circle for incidents, diamond for diplomacy, colour by type; hollow when contested, dashed when planned.
import { categoryOf, type EventType, type Status } from '../contract/taxonomy.ts';
import styles from './glyph.module.css';

type Props = {
  readonly type: EventType;
  readonly status?: Status;
  readonly className?: string;
};

const SIZE = 12;

/** Four dashes: a quarter of the way around a circle of radius 4, or at the corners of a diamond. */
const DASHES = { circle: '4.7 1.58', diamond: '4.9 1.6' };
const HALF_DASH = 2.4;

/** Decorative: the type is always said in words beside it or in the name of what it stands in. */
export function Glyph({ type, status = 'reported', className }: Props) {
  const isHollow = status === 'contested' || status === 'planned' || status === 'retracted';
  const shape = {
    fill: isHollow ? 'var(--panel)' : `var(--type-${type})`,
    stroke: `var(--type-${type})`,
    strokeWidth: isHollow ? 2 : 0,
  };
  const dashes = (kind: keyof typeof DASHES) =>
    status === 'planned' ? { strokeDasharray: DASHES[kind], strokeDashoffset: HALF_DASH } : {};
  return (
    <svg
      data-sign=""
      className={[styles.glyph, className].filter(Boolean).join(' ')}
      width={SIZE}
      height={SIZE}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {categoryOf(type) === 'incident' ? (
        <circle cx="6" cy="6" r={isHollow ? 4 : 5} {...shape} {...dashes('circle')} />
      ) : (
        <path
          d={isHollow ? 'M6 1.4 10.6 6 6 10.6 1.4 6Z' : 'M6 .4 11.6 6 6 11.6 .4 6Z'}
          {...shape}
          {...dashes('diamond')}
        />
      )}
      {status === 'retracted' && <path d="M1.5 10.5 10.5 1.5" stroke={shape.stroke} strokeWidth="1.5" />}
    </svg>
  );
}
