import { readFile } from 'node:fs/promises';
import { busyboxRoot, hub, path } from './base.ts';
import { pushImage } from './push.ts';

/**
 * Writes what BuildKit asks of a scanner: an in-toto statement about the image, and one about each further folder.
 * Protocol: BuildKit's documentation, "SBOM scanning protocol". What BuildKit hands over is an image's root, so Syft looks
 * for what is installed, as it does in images; in folders it would look for lock files.
 */
const scan = `#!/bin/sh
set -e
state() {
  {
    printf '{"_type":"https://in-toto.io/Statement/v0.1","predicateType":"https://spdx.dev/Document","predicate":'
    syft scan --quiet --override-default-catalogers image --output spdx-json "dir:$1"
    printf '}'
  } >"$BUILDKIT_SCAN_DESTINATION/$(basename "$1").spdx.json"
}
state "$BUILDKIT_SCAN_SOURCE"
for folder in "\${BUILDKIT_SCAN_SOURCE_EXTRAS:-/none}"/*; do
  if [ -d "$folder" ]; then state "$folder"; fi
done
`;

/**
 * Pushes the image that BuildKit takes from Docker Hub for `--sbom=true`, made here of Syft.
 * @param syft path of the program
 */
export async function pushSbomScanner(syft: string): Promise<void> {
  const program = (name: string, content: Buffer) => ({ name, mode: 0o755, content });
  await pushImage(hub('docker/buildkit-syft-scanner:stable-1'), {
    layer: [
      ...(await busyboxRoot()),
      program('bin/syft', await readFile(syft)),
      program('bin/scan', Buffer.from(scan)),
    ],
    config: { Entrypoint: ['/bin/scan'], Env: [path, 'SYFT_CHECK_FOR_APP_UPDATE=false'] },
    createdBy: 'Syft, and a script that wraps what it says',
  });
}
