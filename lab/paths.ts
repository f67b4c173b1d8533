import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that this lab belongs to. */
export const checkout = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Built tools and downloaded packages: kept between labs, safe to delete when no lab runs. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'aks-delivery-lab');

/**
 * Everything the running lab writes: `down` removes it whole. One place for the whole machine, whoever started the lab,
 * because its addresses and devices are the machine's, too.
 */
export const stateFolder = '/var/lib/aks-delivery-lab';

export const processFile = join(stateFolder, 'process.json');
export const statusFile = join(stateFolder, 'status.json');
export const logFolder = join(stateFolder, 'logs');
