import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = (variable: string, fallback: string) => process.env[variable] || join(homedir(), fallback);

/** The checkout that this lab belongs to. */
export const checkout = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Built tools and downloaded packages: kept between labs, safe to delete when no lab runs. */
export const cacheFolder = join(home('XDG_CACHE_HOME', '.cache'), 'aks-delivery-lab');

/** Everything one running lab writes: `down` removes it whole. */
export const stateFolder = join(home('XDG_STATE_HOME', '.local/state'), 'aks-delivery-lab');

export const processFile = join(stateFolder, 'process.json');
export const statusFile = join(stateFolder, 'status.json');
export const logFolder = join(stateFolder, 'logs');
