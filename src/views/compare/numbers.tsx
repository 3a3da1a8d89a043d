// Owns the figures of both sides as a table, with what is not known of them: as the page says them of one view.

import { MethodLink } from '../../cards/method-link.tsx';
import type { ComparedSide } from '../../contract/comparison-reply.ts';
import type { TollTotal } from '../../contract/totals-reply.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { tollTexts } from '../../words/toll-words.ts';
import styles from './compare.module.css';
import type { Side } from './sides.ts';
import { texts } from './texts.ts';

type Props = {
  readonly sides: readonly Side[];
  readonly of: (side: Side) => ComparedSide;
};
type Cell = { readonly figure: string; readonly basis?: string };
type Row = {
  readonly id: 'events' | 'incidents' | 'diplomatic' | 'contested' | 'killed' | 'injured';
  readonly cell: (side: ComparedSide) => Cell;
};

export function Numbers({ sides, of }: Props) {
  const t = useTexts(texts);
  const toll = useTexts(tollTexts);
  const count = (figure: number): Cell => ({ figure: numberName(figure) });
  const killed = (sum: TollTotal, events: number): Cell =>
    tollCell(sum, {
      unknown: toll('killed-unknown', { count: events, figure: numberName(events) }),
      basis: toll('toll-basis', { count: sum.known, figure: numberName(sum.known) }),
      within: toll('within-killed', { killed: numberName(sum.within) }),
      events,
    });
  const injured = (sum: TollTotal, events: number): Cell =>
    tollCell(sum, {
      unknown: t('injured-unknown', { count: events, figure: numberName(events) }),
      basis: t('injured-basis', { count: sum.known, figure: numberName(sum.known) }),
      within: toll('within-injured', { injured: numberName(sum.within) }),
      events,
    });
  const tollCell = (
    { sum, known, disputed, within }: TollTotal,
    words: { unknown: string; basis: string; within: string; events: number },
  ): Cell => {
    if (known === 0) return { figure: '–', basis: words.events === 0 ? '' : words.unknown };
    const basis = [
      words.basis,
      disputed > 0 ? toll('disputed', { count: disputed, figure: numberName(disputed) }) : '',
      within > 0 ? words.within : '',
    ];
    return { figure: numberName(sum), basis: basis.filter(Boolean).join(DOT) };
  };
  const rows: readonly Row[] = [
    { id: 'events', cell: ({ totals }) => count(totals.events) },
    { id: 'incidents', cell: ({ incidents }) => count(incidents) },
    { id: 'diplomatic', cell: ({ diplomatic }) => count(diplomatic) },
    { id: 'contested', cell: ({ totals }) => count(totals.contested) },
    { id: 'killed', cell: ({ totals }) => killed(totals.killed, totals.events) },
    { id: 'injured', cell: ({ totals }) => injured(totals.injured, totals.events) },
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('figure')}</span>
          </th>
          {sides.map(({ of, role, name }) => (
            <th key={of} scope="col">
              <span className={styles.role}>{t(role)}</span>
              <bdi>{name}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cell }) => (
          <tr key={id}>
            <th scope="row">
              {t(id)} {id === 'killed' && <MethodLink section="sums" />}
            </th>
            {sides.map((side) => {
              const { figure, basis = '' } = cell(of(side));
              return (
                <td key={side.of}>
                  <span className={styles.figure}>{figure}</span>
                  {basis !== '' && <span className={styles.basis}>{basis}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
