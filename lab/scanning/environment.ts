import { join } from 'node:path';
import { stateFolder } from '../paths.ts';

export const databaseFolder = join(stateFolder, 'scanner', 'grype');

/** Grype takes the lab's database, however old it is, and neither Grype nor Syft asks for newer ones of anything. */
export const scanning: Readonly<Record<string, string>> = {
  GRYPE_DB_CACHE_DIR: databaseFolder,
  GRYPE_DB_AUTO_UPDATE: 'false',
  GRYPE_DB_VALIDATE_AGE: 'false',
  GRYPE_CHECK_FOR_APP_UPDATE: 'false',
  SYFT_CHECK_FOR_APP_UPDATE: 'false',
};
