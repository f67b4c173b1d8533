import { start } from '../index.js';
await start('kubectl-credential/main');
