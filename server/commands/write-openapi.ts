// Writes docs/openapi.json and, for people, docs/api.md from the contract; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { ENDPOINTS, type Endpoint } from '../../src/contract/endpoints.ts';
import { openapiDocument } from '../openapi.ts';

const FILES: Readonly<Record<string, string>> = {
  'docs/openapi.json': `${JSON.stringify(openapiDocument(), null, 2)}\n`,
  'docs/api.md': writeTable(),
};

function writeTable(): string {
  const rows = Object.values<Endpoint>(ENDPOINTS).map((endpoint) => {
    const { method, path, summary, takesFilter, parameters, needsToken } = endpoint;
    const own = parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, required }) => `\`${name}\`${required ? ' (required)' : ''}`);
    const taken = [...(takesFilter ? ['every filter'] : []), ...own].join(', ');
    return `| \`${method.toUpperCase()} ${path}\` | ${summary}${needsToken ? '; needs the token' : ''} | ${taken} |`;
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

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

for (const [file, wanted] of Object.entries(FILES)) {
  if (!process.argv.includes('--check')) writeFileSync(file, wanted);
  else if (read(file) !== wanted) {
    console.error(`${file} is not what the contract says; run: npm run openapi`);
    process.exitCode = 1;
  }
}
