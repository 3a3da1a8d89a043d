// Owns which matrix the board shows: with as many answering sides as its width holds, those of the chosen border always among them.
import { type RefObject, useMemo } from 'react';
import { useDictionary } from '../../cards/use-names.ts';
import { useView } from '../../link/use-view.ts';
import type { Thread } from '../../matching/claim-threads.ts';
import { type Room, textWidth, useRoom } from '../../ui/use-room.ts';
import { type Matrix, MOST_ANSWERING, matrixOf, REST, sidesOfBorder } from './matrix.ts';
import { texts } from './texts.ts';
import type { SideNames } from './use-side-names.ts';

/** As the style says of a table with many columns: least width of a figure, what stands around it, around a head; the smaller letters. */
const CELL_PX = 26;
const AROUND_PX = 2;
const AROUND_HEAD_PX = 8;
const SMALLER = 11 / 12;
/** Heads are set heavier than the text they are measured by. */
const HEAVIER = 1.07;
/** Of answers: with more of them, figures stand closer and letters are smaller. */
const LOOSE_COLUMNS = 3;
const FEWEST_ANSWERING = 2;

export function useMatrix(
  threads: readonly Thread[],
  names: SideNames,
  place: RefObject<Element | null>,
): Matrix {
  const room = useRoom(place, 'claim-matrix');
  const actors = useDictionary()?.actors;
  const borders = useView(({ filter }) => filter.border?.any);
  return useMemo(() => {
    const kept = sidesOfBorder(borders ?? [], actors ?? []);
    let matrix = matrixOf(threads, { kept });
    if (room === null) return matrix;
    for (let most = MOST_ANSWERING - 1; most >= FEWEST_ANSWERING && !isFitting(matrix, names, room); most--)
      matrix = matrixOf(threads, { kept, mostAnswering: most });
    return matrix;
  }, [threads, names, room, actors, borders]);
}

export const isTight = ({ answering }: Matrix): boolean =>
  answering.reduce((sum, { kinds }) => sum + kinds.length, 0) > LOOSE_COLUMNS;

/** By the longest words: between words a head breaks. */
function isFitting(matrix: Matrix, { ofVoice }: SideNames, { widthPx, font }: Room): boolean {
  const { answering, rows } = matrix;
  const scale = HEAVIER * (isTight(matrix) ? SMALLER : 1);
  const wordPx = (words: string, aroundPx = AROUND_HEAD_PX) =>
    Math.max(...words.split(/(?<=-)|\s+/).map((word) => textWidth(word, font))) * scale + aroundPx;
  const labelPx = ({ side, voice }: Matrix['answering'][number] | Matrix['rows'][number]) =>
    wordPx(side === REST || voice === null ? texts.t('others') : ofVoice(voice));
  const figurePx = (head: string) => Math.max(CELL_PX + AROUND_PX, wordPx(head));
  const kindPx = {
    denied: figurePx(texts.t('denies')),
    other: figurePx(texts.t('other')),
  };
  const columns = answering.map((column) =>
    Math.max(
      labelPx(column),
      column.kinds.reduce((sum, kind) => sum + kindPx[kind], 0),
    ),
  );
  const around = [
    Math.max(wordPx(texts.t('who-says')), ...rows.map(labelPx)),
    figurePx(texts.t('no-answer')),
    figurePx(texts.t('in-all')),
  ];
  return [...columns, ...around].reduce((sum, px) => sum + px, 0) <= widthPx;
}
