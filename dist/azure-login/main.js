import { start } from '../index.js';
await start('azure-login/main');
