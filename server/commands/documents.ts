// Owns the documents that are written from the tables of the contract, and by which npm script each is.
import { ENDPOINTS, type Endpoint } from '../../src/contract/endpoints.ts';
import { FILTER_GRAMMAR, FILTER_PARAMETERS } from '../../src/contract/filter-grammar.ts';
import { FILTER_WORDS } from '../../src/contract/filter-words.ts';
import { VIEW_EXPECTED } from '../../src/link/expected-words.ts';
import { GRAMMAR_VERSION } from '../../src/link/migrations.ts';
import { VIEW_WORDS } from '../../src/link/parameter-words.ts';
import { VIEW_FIELDS } from '../../src/link/parameters.ts';
import { openapiDocument } from '../openapi.ts';

/** npm script → file → what must stand in it. */
export const DOCUMENTS: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  openapi: {
    'docs/openapi.json': () => `${JSON.stringify(openapiDocument(), null, 2)}\n`,
    'docs/api.md': apiTable,
  },
  'url-parameters': { 'docs/url-parameters.md': urlParameters },
};

function apiTable(): string {
  const rows = Object.values<Endpoint>(ENDPOINTS).map((endpoint) => {
    const { method, path, summary, takesFilter, isLive, parameters, needs } = endpoint;
    const own = parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, required }) => `\`${name}\`${required ? ' (required)' : ''}`);
    const filter = isLive ? 'every filter but `asof`' : 'every filter';
    const taken = [...(takesFilter ? [filter] : []), ...own].join(', ');
    return `| \`${method.toUpperCase()} ${path}\` | ${summary}${needs === null ? '' : `; needs the token of the ${needs}`} | ${taken} |`;
  });
  return `# The API

<!-- Generated from src/contract/endpoints.ts: npm run openapi -->

Replies, problems and parameters in full are in [openapi.json](openapi.json), which the server also gives; filters are those of
[links](url-parameters.md).

| request | answer | parameters |
|---|---|---|
${rows.join('\n')}
`;
}

type Row = { readonly expected: string; readonly example: string; readonly meaning: string };

const cell = (text: string) => text.replace(/\|/g, '\\|');
const row = (name: string, { expected, example, meaning }: Row, remark = '') =>
  `| \`${name}\` | \`${cell(example)}\` | ${cell(expected)} | ${cell(meaning)}${remark} |`;

function urlParameters(): string {
  const head = ['| parameter | example | value | meaning |', '|---|---|---|---|'];
  const filters = FILTER_PARAMETERS.map((name) =>
    row(name, { ...FILTER_GRAMMAR[name], ...FILTER_WORDS[name] }),
  );
  const views = VIEW_FIELDS.map((name) => row(name, { expected: VIEW_EXPECTED[name], ...VIEW_WORDS[name] }));
  const version = row('v', {
    expected: String(GRAMMAR_VERSION),
    example: String(GRAMMAR_VERSION),
    meaning:
      'Version of this grammar, written by the page. A link of an earlier one, or without it (1), keeps its meaning: since 1, types were split, and a live link also asks for those split off from the types that it names. Of a later one the page says that the link is newer. The API takes it beside a filter, and reads the filter likewise; a request without it is of version 2.',
  });
  return `# Parameters of links and of the API

<!-- Generated from the tables in src/contract/filter-grammar.ts and src/link/parameters.ts: npm run url-parameters -->

A link is the address of a view: filter, map position, open panel, selected event. The API's lists take the same filter
parameters. Values of a list are separated by commas: plain ones are "any of"; those with a leading \`!\` are taken away.
Defaults are not written and never depend on today. A link that was mangled on its way (ampersands, encoding, blanks, case,
what clings to it, parameters of services) is restored where that is without doubt; what it does not understand it drops, with a
notice that names it. The API restores nothing and answers it as an error.

## Filter

${[...head, ...filters].join('\n')}

## View (links only)

${[...head, ...views, version].join('\n')}
`;
}
