// Owns crossfilter2 as a peer: a dimension and a group for every facet, all read after each change.
import crossfilter from 'crossfilter2';
import { type Change, type Peer, valuesOf } from './changes.ts';

const TYPES = 16;
const DAYS_A_BUCKET = 30;

let apply: (change: Change) => number = () => 0;

export const peer: Peer = {
  async load(rows) {
    const records = crossfilter(Array.from({ length: rows.size }, (_, row) => row));
    const column = (values: ArrayLike<number>) => (row: number) => values[row] as number;
    const day = records.dimension(column(rows.day));
    const type = records.dimension(column(rows.type));
    const actor = records.dimension((row) => valuesOf(rows.actorStart, rows.actor, row), true);
    const publisher = records.dimension((row) => valuesOf(rows.publisherStart, rows.publisher, row), true);
    const coordinate = (values: Float32Array) => (row: number) =>
      Number.isNaN(values[row]) ? -999 : (values[row] as number);
    const lng = records.dimension(coordinate(rows.lng));
    const lat = records.dimension(coordinate(rows.lat));
    const others = [rows.country, rows.border, rows.status].map((values) =>
      records.dimension(column(values)),
    );
    const counts = [type, actor, publisher, ...others].map((dimension) => dimension.group().reduceCount());
    const byType = (step: 1 | -1) => (sums: Uint32Array, row: number) => {
      const at = rows.type[row] as number;
      sums[at] = (sums[at] as number) + step;
      return sums;
    };
    const timeline = day
      .group<number, Uint32Array>((value) => Math.floor(value / DAYS_A_BUCKET))
      .reduce(byType(1), byType(-1), () => new Uint32Array(TYPES));
    const killedOf = (row: number) => Math.max(0, rows.killed[row] as number);
    const events = records.groupAll().reduceCount();
    const killed = records.groupAll().reduceSum(killedOf);
    apply = ({ days, type: wantedType, actor: wantedActor, bbox }) => {
      filterBy(day, days && [days[0], days[1] + 1]);
      filterBy(type, wantedType);
      filterBy(actor, wantedActor);
      filterBy(lng, bbox && [bbox[0], bbox[2]]);
      filterBy(lat, bbox && [bbox[1], bbox[3]]);
      let read = (events.value() as number) + (killed.value() as number);
      for (const group of counts) for (const { value } of group.all()) read += value as number;
      for (const { value } of timeline.all()) read += value[0] ?? 0;
      return read;
    };
  },
  async apply(change) {
    apply(change);
  },
};

/** Both ends of a range are `[from, to)`; null lets everything through. */
function filterBy(
  dimension: crossfilter.Dimension<number, number>,
  wanted: number | [number, number] | null,
) {
  if (wanted === null) dimension.filterAll();
  else dimension.filter(wanted);
}
