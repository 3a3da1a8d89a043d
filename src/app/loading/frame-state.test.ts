// Owns the proof of what is said of a frame: which of several failures counts, and when none does.
import { expect, test } from 'vitest';
import { ApiFailure, type Failure } from '../../api/failure.ts';
import type { FrameManifest } from '../../contract/frame.ts';
import { describeFrame } from './frame-state.ts';

const OFFLINE: Failure = { kind: 'offline' };
const MISSING: Failure = { kind: 'http', status: 404, problem: null };
const BROKEN: Failure = { kind: 'http', status: 503, problem: null };
const errorOf = (failure: Failure) => new ApiFailure(failure, '/');
const NOTHING = { data: undefined, error: null };
const CHUNK = { hash: 'a', href: '/a', from: '2024-01-01', to: '2024-01-31', rows: 1, bytes: 9 };
const MANIFEST: FrameManifest = { revision: 7, rows: 1, grain: 'event', partOf: [], chunks: [CHUNK] };
const LOADED = { data: MANIFEST, error: null };
const READ = { data: {}, error: null };
const WAITING = {
  asof: undefined,
  meta: NOTHING,
  manifest: NOTHING,
  chunks: { progress: 0.5, failure: null },
};

test('until the manifest is in nothing is known, and nothing has come', () => {
  expect(describeFrame(WAITING)).toEqual({
    revision: null,
    isPinned: false,
    groups: null,
    progress: 0,
    failure: null,
    isAsofUnknown: false,
  });
});

test('the manifest names the revision, the chunks how far they are', () => {
  const found = describeFrame({ ...WAITING, meta: READ, manifest: LOADED });
  expect(found).toMatchObject({ revision: 7, progress: 0.5, failure: null });
});

test('groups are told, and whether single events stand among them', () => {
  const groupsOf = (manifest: FrameManifest) =>
    describeFrame({ ...WAITING, manifest: { data: manifest, error: null } }).groups;
  expect(groupsOf(MANIFEST)).toBeNull();
  expect(groupsOf({ ...MANIFEST, grain: 'week' })).toEqual({ by: 'week', isPartly: false });
  const chunks = [CHUNK, { ...CHUNK, grain: 'event' as const }];
  expect(groupsOf({ ...MANIFEST, grain: 'day', chunks })).toEqual({ by: 'day', isPartly: true });
});

test('that the newest revision is not known matters only while nothing is there, and not to a pinned one', () => {
  const meta = { data: undefined, error: errorOf(OFFLINE) };
  expect(describeFrame({ ...WAITING, meta })).toMatchObject({ failure: OFFLINE, progress: null });
  expect(describeFrame({ ...WAITING, meta: { ...meta, data: {} } }).failure).toBeNull();
  expect(describeFrame({ ...WAITING, asof: '7', meta }).failure).toBeNull();
});

test('a pinned revision that the server does not know is no failure, any other refusal is', () => {
  const refused = (failure: Failure, asof?: string) =>
    describeFrame({ ...WAITING, asof, manifest: { data: undefined, error: errorOf(failure) } });
  expect(refused(MISSING, '99')).toMatchObject({ isAsofUnknown: true, isPinned: true, failure: null });
  expect(refused(BROKEN, '99')).toMatchObject({ isAsofUnknown: false, failure: BROKEN });
  expect(refused(MISSING)).toMatchObject({ isAsofUnknown: false, failure: MISSING });
});

test('a chunk that cannot be had is said first', () => {
  const chunks = { progress: 0.5, failure: OFFLINE };
  const manifest = { data: MANIFEST, error: errorOf(BROKEN) };
  expect(describeFrame({ ...WAITING, manifest, chunks })).toMatchObject({ failure: OFFLINE, progress: null });
});
