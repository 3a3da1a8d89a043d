// `npm run build`: the page and the server, what has changed of them.
import './check-node.mjs';
import { buildChanged } from './build.mjs';
import { installMissing } from './install.mjs';
import { stopChildrenOnSignal } from './run-step.mjs';

stopChildrenOnSignal();
await installMissing('run');
await buildChanged();
