// Owns the matrix on screen: sides that say by sides that answer, with their sums; an empty cell is nothing.
import { useRef, useState } from 'react';
import type { Thread } from '../../matching/claim-threads.ts';
import { language, useTexts } from '../../ui/i18n.ts';
import { useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import { dateTag, listsIn } from '../../words/intl.ts';
import type { BoardState } from './board-state.ts';
import styles from './claim-matrix.module.css';
import { type Matrix, type MatrixColumn, type MatrixRow, REST } from './matrix.ts';
import { DenialCell, NarrowingCell } from './matrix-cell.tsx';
import { MatrixHead, SideHeading } from './matrix-head.tsx';
import { texts } from './texts.ts';
import { isTight, useMatrix } from './use-matrix.ts';
import type { SideNames } from './use-side-names.ts';

type Props = {
  readonly threads: readonly Thread[];
  readonly state: BoardState;
  readonly names: SideNames;
};

export function ClaimMatrix({ threads, state, names }: Props) {
  const t = useTexts(texts);
  const roving = useRoving<HTMLTableElement>();
  const room = useRef<HTMLDivElement>(null);
  const matrix = useMatrix(threads, names, room);
  const [isTold, setTold] = useState(false);
  const others = {
    saying: listed(matrix.others.saying, names),
    answering: listed(matrix.others.answering, names),
  };
  const heading = { names, isTold, onTell: () => setTold(!isTold) };
  const inWords = ({ side, voice }: MatrixColumn | MatrixRow, ofOthers: string) =>
    side === REST || voice === null ? t('others-in-cell', { names: ofOthers }) : names.ofVoice(voice);
  const answererOf = (column: MatrixColumn) => inWords(column, others.answering);
  return (
    <>
      <div ref={room} className={styles.room}>
        <table
          className={styles.matrix}
          data-tight={isTight(matrix) || undefined}
          aria-label={t('matrix')}
          {...roving}
        >
          <MatrixHead answering={matrix.answering} {...heading} others={others.answering} />
          <tbody>
            {matrix.rows.map((row) => {
              const claimant = inWords(row, others.saying);
              return (
                <tr key={row.side}>
                  <th scope="row" className={styles.row}>
                    <SideHeading of={row} {...heading} others={others.saying} />
                  </th>
                  {matrix.answering.flatMap((by) =>
                    by.kinds.map((kind) => (
                      <td key={`${by.side} ${kind}`}>
                        <AnswerCell {...{ row, by, kind, state, claimant }} answerer={answererOf(by)} />
                      </td>
                    )),
                  )}
                  <td>
                    <NarrowingCell
                      state={state}
                      to={{ kind: 'unanswered', says: row.side, replies: null }}
                      count={row.unanswered}
                      column="unanswered"
                      name={(figure) => t('cell-unanswered', { figure, claimant })}
                    />
                  </td>
                  <td>
                    <NarrowingCell
                      hasZero
                      state={state}
                      to={{ kind: null, says: row.side, replies: null }}
                      count={row.total}
                      column="total"
                      name={(figure) => t('cell-total', { figure, claimant })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
          {matrix.rows.length > 1 && <Sums matrix={matrix} state={state} answererOf={answererOf} />}
        </table>
      </div>
      <MatrixNotes {...{ matrix, names, others, isTold }} />
    </>
  );
}

const listed = (voices: Matrix['others']['saying'], { ofVoice }: SideNames) =>
  listsIn(dateTag(language())).format(voices.map(ofVoice));

type AnswerCellProps = {
  readonly row: MatrixRow;
  readonly by: MatrixColumn;
  readonly kind: MatrixColumn['kinds'][number];
  readonly state: BoardState;
  readonly claimant: string;
  readonly answerer: string;
};

function AnswerCell({ row, by, kind, state, claimant, answerer }: AnswerCellProps) {
  const t = useTexts(texts);
  const isOwnSide = row.side === by.side && by.side !== REST;
  const figures = {
    state,
    count: row.answers.get(by.side)?.[kind] ?? 0,
    column: `${by.side} ${kind}`,
    name: (figure: string) =>
      t(isOwnSide ? `cell-own-${kind}` : `cell-${kind}`, { figure, claimant, answerer }),
  };
  if (kind === 'denied') return <DenialCell {...{ row, by }} {...figures} />;
  return <NarrowingCell to={{ kind: 'other', says: row.side, replies: by.side }} {...figures} />;
}

type SumsProps = {
  readonly matrix: Matrix;
  readonly state: BoardState;
  readonly answererOf: (column: MatrixColumn) => string;
};

function Sums({ matrix: { answering, sums }, state, answererOf }: SumsProps) {
  const t = useTexts(texts);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.row}>
          {t('in-all')}
        </th>
        {answering.flatMap((by) =>
          by.kinds.map((kind) => (
            <td key={`${by.side} ${kind}`}>
              <NarrowingCell
                state={state}
                to={{ kind, says: null, replies: by.side }}
                count={sums.answers.get(by.side)?.[kind] ?? 0}
                column={`${by.side} ${kind}`}
                name={(figure) => t(`sum-${kind}`, { figure, answerer: answererOf(by) })}
              />
            </td>
          )),
        )}
        <td>
          <NarrowingCell
            state={state}
            to={{ kind: 'unanswered', says: null, replies: null }}
            count={sums.unanswered}
            column="unanswered"
            name={(figure) => t('sum-unanswered', { figure })}
          />
        </td>
        <td>
          <span className={styles.figure}>{numberName(sums.total)}</span>
        </td>
      </tr>
    </tfoot>
  );
}

type NotesProps = {
  readonly matrix: Matrix;
  readonly names: SideNames;
  readonly others: Readonly<Record<'saying' | 'answering', string>>;
  readonly isTold: boolean;
};

/** What of the figures needs a word, each only where it occurs. */
function MatrixNotes({ matrix: { ownSide, hasOverlap }, names, others, isTold }: NotesProps) {
  const t = useTexts(texts);
  const hasOthers = others.saying !== '' || others.answering !== '';
  const notes = [
    ...(['denied', 'other'] as const).map(
      (kind) => ownSide[kind].length > 0 && t(`own-side-${kind}`, { names: listed(ownSide[kind], names) }),
    ),
    hasOthers && !isTold && t('others-folded'),
    isTold && others.saying !== '' && t('others-saying', { names: others.saying }),
    isTold && others.answering !== '' && t('others-answering', { names: others.answering }),
    hasOverlap && t('overlap'),
  ].filter((note) => note !== false);
  return notes.map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
}
