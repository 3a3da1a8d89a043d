// Tests that the image and the unit are such as they are meant to be: linted by programs where these are, and held to what the program needs.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../server/configuration.ts';
import { ENDPOINTS } from '../src/contract/endpoints.ts';
import { BUILDS } from './build.mjs';
import { isNewEnough, OLDEST_NODE } from './check-node.mjs';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** Whether the program is here; where it is not, what it would check is left out, and said. */
async function has(program, what) {
  try {
    await run(program, ['--version']);
    return true;
  } catch {
    process.stdout.write(`${program} is not here: ${what} is not checked by it.\n`);
    return false;
  }
}

const hasHadolint = await has('hadolint', 'the Dockerfile');
const hasSystemd = await has('systemd-analyze', 'the unit');

describe('the image', () => {
  const text = read('Dockerfile');
  /** Instructions of the last stage, continued lines joined. */
  const lines = text.replace(/\\\n\s*/g, '').split('\n');
  const stage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const settingOf = (name) =>
    stage.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : [])).join('\n');

  test('has nothing for a linter to say, which does say what is wrong', () => {
    expect(validate(text)).toEqual([]);
    const faulty = text.replace('WORKDIR /app', 'WORKDIR').replace('--interval=30s', '--intervall=30s');
    expect(validate(faulty).length).toBeGreaterThanOrEqual(2);
  });

  test.runIf(hasHadolint)('pleases hadolint', async () => {
    await run('hadolint', [join(ROOT, 'Dockerfile')]);
  });

  test('is of a version of Node that the program takes, the same in both stages', () => {
    const bases = lines.flatMap((line) => /^FROM (\S+)/.exec(line)?.[1] ?? []);
    expect(bases).toEqual([bases[0], bases[0]]);
    const [, major = '0'] = /^node:(\d+)-slim$/.exec(bases[0] ?? '') ?? [];
    expect(isNewEnough(`${major}.99.0`, OLDEST_NODE)).toBe(true);
  });

  test('runs the built server as nobody else, with its data in a volume', () => {
    expect(settingOf('USER')).toMatch(/^[1-9]\d+:[1-9]\d+$/);
    expect(JSON.parse(settingOf('CMD').split('\n').at(-1) ?? '')).toEqual(['node', BUILDS.server.output]);
    const settings = Object.fromEntries(
      settingOf('ENV')
        .split(/\s+/)
        .map((pair) => pair.split('=')),
    );
    const { port, dataDir } = readConfiguration(settings);
    expect(settingOf('EXPOSE')).toBe(String(port));
    expect(JSON.parse(settingOf('VOLUME'))).toEqual([dataDir]);
    expect(stage.filter((line) => /sudo|curl|wget|apt-get|chmod 777|npm install/.test(line))).toEqual([]);
  });

  test('is healthy when the server says so', () => {
    expect(settingOf('HEALTHCHECK')).toContain(`${ENDPOINTS.health.path}`);
  });

  test('gets what is listed, which is there, and no data, secrets or tests', () => {
    const rules = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(rules[0]).toBe('*');
    const taken = rules.flatMap((rule) => (rule.startsWith('!') ? rule.slice(1) : []));
    expect(taken.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const needed = Object.values(BUILDS).flatMap(({ inputs }) => inputs);
    expect(
      needed.filter((path) => !taken.includes(path.split('/')[0] ?? '') && path !== 'server/vite.config.ts'),
    ).toEqual([]);
    expect(
      taken.filter((path) => /^(\.git|data-folder|e2e|bench|docs|node_modules|dist)/.test(path)),
    ).toEqual([]);
  });
});

describe('the unit', () => {
  const text = read('deploy/sarhad.service');
  const settings = text.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    return name === '' ? [] : [{ name, value }];
  });
  const settingOf = (name) => settings.flatMap((one) => (one.name === name ? [one.value] : [])).join(' ');

  test('is held in, but for what V8 needs', () => {
    for (const [name, value] of [
      ['User', 'sarhad'],
      ['NoNewPrivileges', 'yes'],
      ['ProtectSystem', 'strict'],
      ['ProtectHome', 'yes'],
      ['PrivateTmp', 'yes'],
      ['CapabilityBoundingSet', ''],
      ['RestrictAddressFamilies', 'AF_INET AF_INET6 AF_UNIX'],
      ['SystemCallFilter', '@system-service ~@privileged @resources'],
      ['StateDirectoryMode', '0700'],
      ['MemoryDenyWriteExecute', 'no'],
    ])
      expect(`${name}=${settingOf(name)}`).toBe(`${name}=${value}`);
    expect(settingOf('ExecStart').endsWith(` ${BUILDS.server.output}`)).toBe(true);
    expect(settingOf('Environment')).toContain(`DATA_DIR=/var/lib/${settingOf('StateDirectory')}`);
    // Longer than a batch in hand is waited for.
    expect(settingOf('TimeoutStopSec')).toBe('11min');
  });

  test.runIf(hasSystemd)('is understood by systemd, and leaves little open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sarhad-unit-'));
    const path = join(folder, 'sarhad.service');
    // Node may lie elsewhere on this machine.
    writeFileSync(path, text.replace('/usr/bin/node', process.execPath));
    try {
      const { stderr } = await run('systemd-analyze', ['verify', '--man=no', path]);
      expect(stderr).toBe('');
      // Of 100; a service without any of this has 96.
      await run('systemd-analyze', ['security', '--offline=true', '--no-pager', '--threshold=20', path]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
