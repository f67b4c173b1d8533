import { start } from '../index.js';
await start('docker-credential/main');
