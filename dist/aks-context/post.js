import { start } from '../index.js';
await start('aks-context/post');
