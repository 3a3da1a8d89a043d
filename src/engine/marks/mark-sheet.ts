// Owns marks as they are listed: one event, a stack or a square each, in parallel arrays.
import { leaveOut } from '../../matching/containment.ts';
import { SITE_FIGURE, SITE_FIGURES, type SiteSums, siteWeight } from '../filter/histograms.ts';
import type { AnalysisState } from '../filter/later-work.ts';
import { PROFILE, PROFILE_LENGTH, TOLL, TOLL_LENGTH } from '../load/columns.ts';
import { SITE, SITE_STRIDE } from '../load/frame.ts';
import type { MapCells } from '../map-marks.ts';

type Placed = { readonly address: number; readonly x: number; readonly y: number; readonly fit: number };

export class MarkSheet {
  readonly #state: Pick<AnalysisState, 'frame' | 'failed'>;
  readonly #columns = {
    address: [] as number[],
    x: [] as number[],
    y: [] as number[],
    fit: [] as number[],
    count: [] as number[],
    incidents: [] as number[],
    contested: [] as number[],
    planned: [] as number[],
    key: [] as number[],
    type: [] as number[],
    status: [] as number[],
    precisionKm: [] as number[],
    killed: [] as number[],
    killedLow: [] as number[],
    killedHigh: [] as number[],
    killedWithin: [] as number[],
  };

  constructor(state: Pick<AnalysisState, 'frame' | 'failed'>) {
    this.#state = state;
  }

  /** Adds a mark by a record of sums, which is not empty. */
  add({ address, x, y, fit }: Placed, { site, siteFigures }: SiteSums, record: number): void {
    const { columns, dictionary } = this.#state.frame;
    const sum = (at: number) => site[record * SITE_STRIDE + at] as number;
    const figure = (at: number) => siteFigures[record * SITE_FIGURES + at] as number;
    const toll = (at: number) => (figure(SITE_FIGURE.known) === 0 ? -1 : Math.min(figure(at), 0x7fff_ffff));
    const count = siteWeight(site, record);
    const row = count === 1 ? sum(SITE.xor) : -1;
    const profile = row < 0 ? -1 : (columns.profile[row] as number) * PROFILE_LENGTH;
    const named = (at: number) => (row < 0 ? 0 : (dictionary.tables.profile.values[profile + at] as number));
    const out = this.#columns;
    out.address.push(address);
    out.x.push(x);
    out.y.push(y);
    out.fit.push(fit);
    out.count.push(count);
    out.incidents.push(sum(SITE.incidents));
    out.contested.push(sum(SITE.contested));
    out.planned.push(sum(SITE.planned));
    out.key.push(row < 0 ? 0 : (columns.key[row] as number));
    out.type.push(named(PROFILE.type));
    out.status.push(named(PROFILE.status));
    out.precisionKm.push(row < 0 ? 0 : (columns.precisionKm[row] as number));
    out.killed.push(toll(SITE_FIGURE.killed));
    out.killedLow.push(toll(SITE_FIGURE.lowest));
    out.killedHigh.push(toll(SITE_FIGURE.highest));
    out.killedWithin.push(0);
  }

  /** `markOf`: index of the mark that a row which passes is counted in, −1 for none; what is part of others in its own mark is taken out of its sums. */
  finish(markOf: (row: number) => number): Omit<MapCells, 'kind' | 'zoom' | 'window' | 'peak'> {
    this.#leaveOutParts(markOf);
    const columns = this.#columns;
    return {
      size: columns.address.length,
      address: Float64Array.from(columns.address),
      x: Float64Array.from(columns.x),
      y: Float64Array.from(columns.y),
      fit: Float32Array.from(columns.fit),
      count: Uint32Array.from(columns.count),
      incidents: Uint32Array.from(columns.incidents),
      contested: Uint32Array.from(columns.contested),
      planned: Uint32Array.from(columns.planned),
      key: Uint32Array.from(columns.key),
      type: Uint8Array.from(columns.type),
      status: Uint8Array.from(columns.status),
      precisionKm: Float32Array.from(columns.precisionKm),
      killed: Int32Array.from(columns.killed),
      killedLow: Int32Array.from(columns.killedLow),
      killedHigh: Int32Array.from(columns.killedHigh),
      killedWithin: Int32Array.from(columns.killedWithin),
    };
  }

  #leaveOutParts(markOf: (row: number) => number): void {
    const { frame, failed } = this.#state;
    const { toll } = frame.columns;
    const { values } = frame.dictionary.tables.toll;
    const figureOf = (row: number, place: number) =>
      values[(toll[row] as number) * TOLL_LENGTH + place] as number;
    const { killed, killedLow, killedHigh, killedWithin } = this.#columns;
    const take = (from: number[], at: number, figure: number) => {
      from[at] = (from[at] as number) - figure;
    };
    const isCounted = (row: number) => failed[row] === 0 && figureOf(row, TOLL.killedLow) >= 0;
    leaveOut(
      frame.parts,
      (row) => (isCounted(row) ? markOf(row) : -1),
      (row, at) => {
        const figure = frame.killedOf[toll[row] as number] as number;
        take(killed, at, figure);
        take(killedLow, at, figureOf(row, TOLL.killedLow));
        take(killedHigh, at, figureOf(row, TOLL.killedHigh));
        take(killedWithin, at, -figure);
      },
    );
  }
}
