import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { call } from './https.ts';

/** The agent cannot have the source: the service's words. */
export class SourceProblem extends Error {
  constructor() {
    super(
      'failed to download context. Please check if the URL is incorrect. If it has credentials, please check if they are expired',
    );
  }
}

/**
 * Downloads a context, if there is one, and unpacks it into `source` below a folder.
 * @returns the problem, if there is one
 */
export async function fetchSource(
  url: string | undefined,
  folder: string,
  trust: { authority: string; signal: AbortSignal },
): Promise<SourceProblem | undefined> {
  const archive = join(folder, 'source.tar.gz');
  const target = join(folder, 'source');
  await mkdir(target);
  if (url === undefined) {
    return undefined;
  }
  try {
    const answer = await call({ method: 'GET', url }, trust);
    if (answer.statusCode !== 200) {
      answer.destroy();
      return new SourceProblem();
    }
    await pipeline(answer, createWriteStream(archive, { mode: 0o600 }));
    await promisify(execFile)('tar', ['-xzf', archive, '-C', target, '--no-same-owner'], { signal: trust.signal });
    await rm(archive);
    return undefined;
  } catch {
    trust.signal.throwIfAborted();
    return new SourceProblem();
  }
}
