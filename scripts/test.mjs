// `npm test`: refuses an old Node before anything that it could not parse is loaded.
import './check-node.mjs';

import('./run-tests.mjs').catch((error) => {
  console.error(error);
  process.exit(1);
});
