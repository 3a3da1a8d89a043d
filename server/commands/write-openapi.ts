// Writes docs/openapi.json from the contract; with --check it only says whether the file is what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { openapiDocument } from '../openapi.ts';

const FILE = 'docs/openapi.json';
const wanted = `${JSON.stringify(openapiDocument(), null, 2)}\n`;

function read(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}

if (!process.argv.includes('--check')) writeFileSync(FILE, wanted);
else if (read() !== wanted) {
  console.error(`${FILE} is not what the contract says; run: npm run openapi`);
  process.exitCode = 1;
}
