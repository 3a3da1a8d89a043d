// Owns which tables of keys the list of keys shows, in their order: all that handlers read.
import { type KeyTable, PAGE_KEYS } from '../../ui/keys.ts';
import {
  CALENDAR_KEYS,
  DATE_KEYS,
  DETAIL_KEYS,
  DRAW_KEYS,
  FACET_KEYS,
  HANDLE_KEYS,
  LIST_KEYS,
  MAP_KEYS,
  MEASURE_KEYS,
  PLAYBACK_KEYS,
  SHEET_KEYS,
  STACK_KEYS,
  STRIP_KEYS,
  TAB_KEYS,
  TIMELINE_KEYS,
} from '../../ui/later-part-keys.ts';
import { DIALOG_KEYS, PALETTE_KEYS, ROVING_KEYS, SEARCH_KEYS } from '../../ui/part-keys.ts';

export const TABLES = {
  page: PAGE_KEYS,
  search: SEARCH_KEYS,
  palette: PALETTE_KEYS,
  date: DATE_KEYS,
  calendar: CALENDAR_KEYS,
  roving: ROVING_KEYS,
  facet: FACET_KEYS,
  tabs: TAB_KEYS,
  list: LIST_KEYS,
  detail: DETAIL_KEYS,
  map: MAP_KEYS,
  stack: STACK_KEYS,
  draw: DRAW_KEYS,
  handle: HANDLE_KEYS,
  measure: MEASURE_KEYS,
  strip: STRIP_KEYS,
  timeline: TIMELINE_KEYS,
  playback: PLAYBACK_KEYS,
  sheet: SHEET_KEYS,
  dialog: DIALOG_KEYS,
} as const satisfies Record<string, KeyTable>;
export type Table = keyof typeof TABLES;
