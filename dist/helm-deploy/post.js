import { start } from '../index.js';
await start('helm-deploy/post');
