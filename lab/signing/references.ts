import { join } from 'node:path';
import { stateFolder } from '../paths.ts';

const folder = join(stateFolder, 'signing');

/** What cosign reads in the lab. */
export const signingFiles = {
  config: join(folder, 'signing-config.json'),
  trustedRoot: join(folder, 'trusted-root.json'),
  privateKey: join(folder, 'cosign.key'),
  publicKey: join(folder, 'cosign.pub'),
} as const;

/** COSIGN_PASSWORD of the lab's key. */
export const keyPassword = 'the lab has no secrets';
