import { readFile } from 'node:fs/promises';
import { systemCode } from '@aks-delivery/action/system-error';
import { resolveInWorkspace } from '@aks-delivery/action/workspace';
import { type Assignment, setInvalid } from './assignments.ts';

/**
 * The texts of the files that a `set-file` line names, whole: a line break at the end stays, as with Helm.
 * @throws UserError `helm/set-invalid`; a path is no secret, so it names the file
 */
export function fileTexts({ line, values }: Assignment, workspace: string): Promise<string[]> {
  return Promise.all(
    values.map(async (file) => {
      const path = resolveInWorkspace(file, workspace);
      if (path === undefined) throw setInvalid('set-file', line, `names the file "${file}" outside the workspace`);
      try {
        // A byte order mark stays; what is no UTF-8 cannot be a value, because values are JSON.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
      } catch (error) {
        const code = systemCode(error);
        if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
          throw setInvalid('set-file', line, `names the file "${file}", which is no UTF-8 text`);
        throw setInvalid(
          'set-file',
          line,
          `names the file "${file}", which cannot be read (${code ?? 'unknown reason'})`,
        );
      }
    }),
  );
}
