// Writes data/border-chainage.json from the committed basemap: node scripts/run-ts.mjs scripts/geodata/write-chainage.ts
import { writeFileSync } from 'node:fs';
import { borderChainage } from './border-chainage.ts';

writeFileSync(new URL('../../data/border-chainage.json', import.meta.url), borderChainage());
