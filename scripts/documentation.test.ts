// What the documents must say and may not say: every variable, script and endpoint is named, and nothing that does not exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../server/configuration.ts';
import { ENDPOINTS, type Endpoint } from '../src/contract/endpoints.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Made by installing, building, testing or running: documents may name what is in them. */
const MADE = /^(\.cache|\.git|data-folder.*|dist|node_modules|playwright-report|test-results)$/;
const SOURCE = /\.(ts|tsx|mjs|cjs|json|html)$/;

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [relative(ROOT, path)];
  });
}

const files = listFiles(ROOT);
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const isCode = (path: string) =>
  SOURCE.test(path) && /^(src|server|mocks|scripts|bench|e2e|[^/]+\.)/.test(path);
const code = files.filter(isCode).map(read).join('\n');

const documents = files.filter((path) => path.endsWith('.md'));
/** Decisions tell of their day: only their links must still lead somewhere. */
const current = documents.filter((path) => !path.startsWith('docs/decisions/'));
/** What whoever runs or uses it reads. */
const guide = current
  .filter((path) => /^(README|docs\/[^/]+)\.md$/.test(path))
  .map(read)
  .join('\n');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What stands between backticks, and the words of pictures (blocks that are of no language). */
function quoted(path: string): string[] {
  const text = read(path);
  const blocks = [...text.matchAll(/^```(\w*)\n(.*?)^```/gms)];
  const pictures = blocks.flatMap(([, language, picture = '']) =>
    language ? [] : picture.split(/[\s,:()]+/).filter((word) => /\w\/\w/.test(word)),
  );
  const prose = blocks.reduce((rest, [block]) => rest.replace(block, ''), text);
  return [...pictures, ...[...prose.matchAll(/`([^`\n]+)`/g)].map(([, quote = '']) => quote)];
}

describe('what exists is documented', () => {
  /** Of npm, Node, Vite and the test runners: nobody who runs the project sets them. */
  const FOREIGN = [
    'BASE_URL',
    'CI',
    'INIT_CWD',
    'NODE_ENV',
    'PATH',
    'TZ',
    'npm_execpath',
    'npm_lifecycle_event',
  ];

  function findVariables(): string[] {
    const names = new Set<string>();
    readConfiguration(new Proxy({}, { get: (_, name) => void names.add(String(name)) }));
    for (const [, name = ''] of code.matchAll(/\b(?:process|import\.meta)\.env\.(\w+)/g)) names.add(name);
    return [...names].filter((name) => !FOREIGN.includes(name));
  }

  const isNamed = (name: string) => guide.includes(`\`${name}\``);

  test('variables of the environment', () => {
    expect(findVariables().filter((name) => !isNamed(name))).toEqual([]);
  });

  test('npm scripts', () => {
    const isShown = (name: string) => new RegExp(`\\bnpm (run )?${name}(?![\\w-])`).test(guide);
    expect(Object.keys(scripts).filter((name) => !isShown(name))).toEqual([]);
  });

  test('endpoints', () => {
    const names = Object.values<Endpoint>(ENDPOINTS).map(
      ({ method, path }) => `${method.toUpperCase()} ${path}`,
    );
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  });
});

describe('what is documented exists', () => {
  test.each(documents)('links of %s', (path) => {
    const targets = [...read(path).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
    const inside = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(inside.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  });

  test.each(current)('files that %s names', (path) => {
    expect(quoted(path).filter((text) => looksLikeAFile(text) && !isThere(text, dirname(path)))).toEqual([]);
  });

  test.each(current)('npm scripts that %s names', (path) => {
    const named = [...read(path).matchAll(/\bnpm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(current)('variables and constants that %s names', (path) => {
    const named = quoted(path).filter((text) => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(text));
    expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });

  test.each(current)('addresses of the API that %s names', (path) => {
    const known = Object.values<Endpoint>(ENDPOINTS).map(
      (endpoint) => new RegExp(`^${endpoint.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    );
    const named = quoted(path).filter(
      (text) => /^\/(api\/v\d|healthz|readyz)/.test(text) && !text.includes('…'),
    );
    const unknown = named.filter((text) => !known.some((form) => form.test(text.split('?')[0] ?? '')));
    expect(unknown).toEqual([]);
  });
});

test('files that comments name exist', () => {
  const comment = /^\s*(?:\/\/|\/?\*)\s(.*)$/gm;
  const named = files
    .filter(isCode)
    .flatMap((path) =>
      [...read(path).matchAll(comment)].flatMap(([, text = '']) =>
        [...text.matchAll(/(?<![\w./:-])[\w-]+(?:\/[\w.-]+)*\.(?:tsx?|mjs|md|json)\b(?!\/)/g)].map(
          ([file]) => ({ path, file }),
        ),
      ),
    );
  expect(named.length).toBeGreaterThan(10);
  // `file.json` and `x-worker.ts` stand for any.
  const known = (file: string) =>
    /^(file|x-\w+)\./.test(file) ||
    MADE.test(file.split('/')[0] ?? '') ||
    files.some((path) => `/${path}`.endsWith(`/${file}`));
  expect(named.filter(({ file }) => !known(file))).toEqual([]);
});

/** `src/link/view-store`, `timeline/brush.ts`, `build.mjs`; no address, no package, no media type. */
function looksLikeAFile(text: string): boolean {
  if (!/^[\w.-]+(\/[\w.*-]+)*\/?$/.test(text)) return false;
  const [first = ''] = text.split('/');
  return text.includes('/') ? !MADE.test(first) && !/^(application|text)$/.test(first) : SOURCE.test(text);
}

/** As the reader would look for it: from here, from the top, or by room; the ending may be left out. */
function isThere(text: string, here: string): boolean {
  const wanted = text.replace(/\/$/, '');
  if (!text.includes('/')) return files.some((path) => basename(path) === wanted);
  const from = [here, '', 'src', 'src/views', 'src/engine', 'server'].map((folder) => join(folder, wanted));
  return from.some((path) => {
    if (path.includes('*')) return files.some((file) => file.startsWith(path.slice(0, path.indexOf('*'))));
    return (
      existsSync(join(ROOT, path)) || files.some((file) => file.slice(0, -extname(file).length) === path)
    );
  });
}
