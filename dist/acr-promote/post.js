import { start } from '../index.js';
await start('acr-promote/post');
