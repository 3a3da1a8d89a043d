// Owns which route answers which endpoint: the compiler refuses an endpoint without one.
import type { ENDPOINTS } from '../../src/contract/endpoints.ts';
import type { Route } from '../request-context.ts';
import { addBatch } from './batches.ts';
import { exportCrossings, getBorder, getCrossings } from './border.ts';
import { getBrief } from './brief.ts';
import { listChanges } from './changes.ts';
import { listClaims } from './claims.ts';
import { getComparison } from './comparison.ts';
import { getEvent, getHistory, getTimemap } from './event.ts';
import { getTotals, listEvents } from './events.ts';
import { exportEventCsl, exportEventJson, exportEventRis } from './export-event.ts';
import { exportWorkbook } from './export-workbook.ts';
import {
  exportClaims,
  exportCsl,
  exportCsv,
  exportGeojson,
  exportJson,
  exportKml,
  exportRis,
} from './exports.ts';
import { getAtomFeed, getJsonFeed, getUpcoming } from './feeds.ts';
import { getMapPng, getMapSvg, getStripPng, getStripSvg, getTimelinePng, getTimelineSvg } from './figure.ts';
import { proveFolder } from './folder-proof.ts';
import { getChunk, getFrame } from './frame.ts';
import { listShortLinks, makeShortLink, restoreShortLink, revokeShortLink } from './links.ts';
import { getLive } from './live.ts';
import { getOembed, getPicture } from './picture.ts';
import {
  getDictionary,
  getHealth,
  getMeta,
  getOpenapi,
  getPositions,
  getReadiness,
  search,
} from './simple.ts';
import { getSpellings } from './spellings.ts';
import { rotateToken } from './tokens.ts';
import { examine, getBackup } from './upkeep.ts';
import {
  addWebhook,
  listWebhooks,
  removeWebhook,
  testWebhook,
  turnWebhookOff,
  turnWebhookOn,
} from './webhooks.ts';

import { listWithdrawals, withdraw } from './withdrawals.ts';

export const ROUTES: Readonly<Record<keyof typeof ENDPOINTS, Route>> = {
  meta: getMeta,
  frame: getFrame,
  chunk: getChunk,
  dictionary: getDictionary,
  events: listEvents,
  eventsCsv: exportCsv,
  eventsGeojson: exportGeojson,
  eventsJson: exportJson,
  eventsXlsx: exportWorkbook,
  eventsKml: exportKml,
  eventsRis: exportRis,
  eventsCsl: exportCsl,
  eventJson: exportEventJson,
  eventRis: exportEventRis,
  eventCsl: exportEventCsl,
  feedAtom: getAtomFeed,
  feedJson: getJsonFeed,
  upcoming: getUpcoming,
  totals: getTotals,
  claims: listClaims,
  claimsCsv: exportClaims,
  search,
  spellings: getSpellings,
  border: getBorder,
  crossings: getCrossings,
  crossingsCsv: exportCrossings,
  positions: getPositions,
  event: getEvent,
  history: getHistory,
  timemap: getTimemap,
  changes: listChanges,
  batches: addBatch,
  makeShortLink,
  shortLinks: listShortLinks,
  revokeShortLink,
  restoreShortLink,
  webhooks: listWebhooks,
  addWebhook,
  turnWebhookOn,
  turnWebhookOff,
  testWebhook,
  removeWebhook,
  withdraw,
  withdrawals: listWithdrawals,
  rotateToken,
  folderProof: proveFolder,
  brief: getBrief,
  comparison: getComparison,
  picture: getPicture,
  oembed: getOembed,
  mapSvg: getMapSvg,
  mapPng: getMapPng,
  timelineSvg: getTimelineSvg,
  timelinePng: getTimelinePng,
  stripSvg: getStripSvg,
  stripPng: getStripPng,
  live: getLive,
  backup: getBackup,
  examination: examine,
  openapi: getOpenapi,
  health: getHealth,
  readiness: getReadiness,
};
