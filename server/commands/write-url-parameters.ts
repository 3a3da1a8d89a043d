// Writes docs/url-parameters.md from the tables of filter and view parameters; `--check` only compares.
import { readFile, writeFile } from 'node:fs/promises';
import { FILTER_GRAMMAR, FILTER_PARAMETERS } from '../../src/contract/filter-grammar.ts';
import { FILTER_WORDS } from '../../src/contract/filter-words.ts';
import { VIEW_WORDS } from '../../src/link/parameter-words.ts';
import { GRAMMAR_VERSION, VIEW_FIELDS, VIEW_PARAMETERS } from '../../src/link/parameters.ts';

const FILE = 'docs/url-parameters.md';

type Row = { readonly expected: string; readonly example: string; readonly meaning: string };

const cell = (text: string) => text.replace(/\|/g, '\\|');
const row = (name: string, { expected, example, meaning }: Row, remark = '') =>
  `| \`${name}\` | \`${cell(example)}\` | ${cell(expected)} | ${cell(meaning)}${remark} |`;

function writeDocument(): string {
  const head = ['| parameter | example | value | meaning |', '|---|---|---|---|'];
  const filters = FILTER_PARAMETERS.map((name) =>
    row(name, { ...FILTER_GRAMMAR[name], ...FILTER_WORDS[name] }),
  );
  const views = VIEW_FIELDS.map((name) => row(name, { ...VIEW_PARAMETERS[name], ...VIEW_WORDS[name] }));
  const version = row('v', {
    expected: String(GRAMMAR_VERSION),
    example: String(GRAMMAR_VERSION),
    meaning: 'Version of this grammar, written by the page.',
  });
  return `# Parameters of links and of the API

<!-- Generated from the tables in src/contract/filter-grammar.ts and src/link/parameters.ts: npm run url-parameters -->

A link is the address of a view: filter, map position, open panel, selected event. The API's lists take the same filter
parameters. Values of a list are separated by commas: plain ones are "any of"; those with a leading \`!\` are taken away.
Defaults are not written and never depend on today. A link drops what it does not understand, with a notice that names it;
the API answers it as an error.

## Filter

${[...head, ...filters].join('\n')}

## View (links only)

${[...head, ...views, version].join('\n')}
`;
}

const text = writeDocument();
if (process.argv.includes('--check')) {
  const standing = await readFile(FILE, 'utf8').catch(() => '');
  if (standing !== text) {
    console.error(`${FILE} differs from the tables it is generated from. Run: npm run url-parameters`);
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, text);
  console.log(`${FILE} written.`);
}
