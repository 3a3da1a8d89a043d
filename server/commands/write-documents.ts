// Writes the documents of one npm script from the contract: `write-documents.ts openapi`.
import { writeFileSync } from 'node:fs';
import { DOCUMENTS } from './documents.ts';

const [script = ''] = process.argv.slice(2);
const documents = DOCUMENTS[script];
if (!documents)
  throw new Error(`There are no documents "${script}"; there are ${Object.keys(DOCUMENTS).join(', ')}.`);
for (const [file, text] of Object.entries(documents)) {
  writeFileSync(file, text());
  console.log(`${file} written.`);
}
