import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pushProgram } from '../images/push.ts';
import { registryName } from '../images/references.ts';
import { checkout, stateFolder } from '../paths.ts';

const execute = promisify(execFile);

/**
 * Builds the example application for a commit and pushes it to the lab's registry.
 * @returns the image's reference by tag
 */
export async function buildShopImage(sha: string): Promise<string> {
  const folder = join(stateFolder, 'demo', 'build');
  await mkdir(folder, { recursive: true });
  const program = join(folder, 'shop');
  await execute(
    'go',
    ['build', '-trimpath', `-ldflags=-s -w -X main.version=${sha.slice(0, 12)}`, '-o', program, '.'],
    {
      cwd: join(checkout, 'examples/shop'),
      env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' },
    },
  );
  const reference = `${registryName}/shop:${sha}`;
  await pushProgram(reference, { program, labels: { 'org.opencontainers.image.revision': sha } });
  return reference;
}
