// Owns how a batch is checked where nothing else is given: on the thread that asks, in slices, so that others are answered meanwhile.
import { runInSlices } from '../store/frames/run-in-slices.ts';
import { type Checked, checkText } from './check-text.ts';

export type CheckedBatch = Checked<'batch'>;
/** Throws JsonFault where the bytes are no JSON in UTF-8. The bytes are given away. */
export type CheckBatch = (bytes: Uint8Array) => Promise<CheckedBatch>;

export const checkInSlices: CheckBatch = (bytes) => runInSlices(checkText('batch', bytes));
