import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { invalid, pairs } from './lines.ts';

/** A secret that the build may mount, by its id. */
export interface Secret {
  id: string;
  value: string | Buffer;
}

export interface SecretInputs {
  secrets: string | undefined;
  secretFiles: string | undefined;
  secretEnvs: string | undefined;
}

interface Place {
  workspace: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Reads the secrets of all three inputs; of two with one id the later wins. Throws build/input-invalid, which quotes no value. */
export async function readSecrets(inputs: SecretInputs, { workspace, env }: Place): Promise<Secret[]> {
  const given: Secret[] = pairs('secrets', inputs.secrets).map(({ name, value }) => ({ id: name, value }));
  for (const { name, value } of pairs('secret-envs', inputs.secretEnvs)) {
    const content = env[value];
    if (content === undefined)
      throw invalid('secret-envs', `the variable for the secret ${name} is not set`, 'Set it under `env:`.');
    given.push({ id: name, value: content });
  }
  for (const { name, value } of pairs('secret-files', inputs.secretFiles)) {
    given.push({ id: name, value: await contentOf(name, resolve(workspace, value)) });
  }
  for (const { id } of given) {
    if (!/^[\w.-]+$/.test(id))
      throw invalid('secrets', `the id of one has other characters than letters, digits, _, . and -`, 'Rename it.');
  }
  return [...new Map(given.map((secret) => [secret.id, secret])).values()];
}

async function contentOf(id: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw invalid(
      'secret-files',
      `the file for the secret ${id} cannot be read (${why})`,
      'Write it in an earlier step.',
    );
  }
}
