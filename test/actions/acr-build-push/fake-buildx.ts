import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a fake buildx behaves. */
export interface Behaviour {
  /** File whose text it writes to its standard error. */
  says?: string;
  exit?: number;
  /** JSON for the metadata file. */
  metadata?: Record<string, unknown>;
  /** Waits until it is signalled. */
  waits?: true;
}

/**
 * A program `buildx` in `folder` that keeps its arguments, its environment, and what it finds in the files of its secrets, and
 * answers as told.
 */
export async function fakeBuildx(
  folder: string,
  { says = '/dev/null', exit = 0, metadata, waits }: Behaviour,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = `#!/bin/sh
printf '%s\\n' "$@" > ${join(folder, 'arguments')}
env > ${join(folder, 'environment')}
for argument; do
  case "$argument" in
    --metadata-file=*) printf '%s' '${JSON.stringify(metadata ?? {})}' > "\${argument#*=}" ;;
    --secret=*) file="\${argument#*src=}"; { stat -c '%a' "$file"; cat "$file"; echo; } >> ${join(folder, 'secrets')} ;;
  esac
done
cat ${says} >&2
${waits === true ? `trap 'echo interrupted > ${join(folder, 'signal')}; exit 130' INT\n: > ${join(folder, 'ready')}\nwhile :; do sleep 0.05; done` : ''}
exit ${exit}
`;
  await writeFile(join(folder, 'buildx'), script);
  await chmod(join(folder, 'buildx'), 0o755);
}
