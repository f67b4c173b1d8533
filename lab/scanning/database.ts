import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Lab } from '../lab.ts';
import { advisories } from './advisories.ts';
import { databaseFolder, scanning } from './environment.ts';

/** Gives Grype a vulnerability database that has the lab's advisories and nothing else. */
export async function writeDatabase(lab: Lab): Promise<void> {
  await mkdir(databaseFolder, { recursive: true, mode: 0o700 });
  const scratch = await mkdtemp(join(databaseFolder, '.new-'));
  try {
    const writer = spawn(lab.binary('anchore', 'vulnerability-database'), [scratch], {
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    writer.stdin.end(JSON.stringify(advisories));
    const [code] = await once(writer, 'exit');
    if (code !== 0) throw new Error(`vulnerability-database ended (${code})`);
    const env = { ...scanning, HOME: scratch };
    await promisify(execFile)(lab.binary('anchore', 'grype'), ['db', 'import', join(scratch, 'vulnerability.db')], {
      env,
      timeout: 20_000,
    });
  } finally {
    await rm(scratch, { recursive: true });
  }
}
