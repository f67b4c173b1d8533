import { start } from '../index.js';
await start('acr-build-push/main');
