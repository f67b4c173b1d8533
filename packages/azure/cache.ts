import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

/** An access token and its life, in milliseconds since 1970 by this machine's clock. */
export interface Token {
  value: string;
  obtainedOn: number;
  expiresOn: number;
}

/** What a token was issued to and for; two logins of one job never share an entry. */
export interface TokenKey {
  authorityHost: string;
  tenantId: string;
  clientId: string;
  scope: string;
}

const longestMargin = 5 * 60_000;
const shortestMargin = 10_000;

/**
 * The moment after which a token is replaced rather than used: 5 minutes before its end, or a tenth of its life for
 * short ones, but at least 10 s, so that a request started with it can arrive. A token of 60 s serves for 50 s.
 */
export function refreshOn(token: Pick<Token, 'obtainedOn' | 'expiresOn'>): number {
  const life = token.expiresOn - token.obtainedOn;
  return token.expiresOn - Math.max(shortestMargin, Math.min(longestMargin, life / 10));
}

/** The job's token folder below RUNNER_TEMP, which the runner empties before and after every job. */
export function cacheFolder(runnerTemp: string): string {
  return `${runnerTemp}/aks-delivery-tokens`;
}

/**
 * The token stored for `key`, if it is still fresh at `now`. Everything unusual is a miss: no folder, an entry of
 * another identity, a file that was cut short, a folder that others could have written to.
 *
 * This is the path of every kubectl call: it reads one file and loads neither node:crypto nor node:path.
 */
export function readToken(folder: string, key: TokenKey, now: number): Token | undefined {
  try {
    if (!isPrivate(folder)) return undefined;
    const descriptor = openSync(fileOf(folder, key), constants.O_RDONLY | constants.O_NOFOLLOW);
    let entry: { key: string; token: Token };
    try {
      entry = JSON.parse(readFileSync(descriptor, 'utf8')) as typeof entry;
    } finally {
      closeSync(descriptor);
    }
    return entry.key === keyText(key) && now < refreshOn(entry.token) ? entry.token : undefined;
  } catch {
    return undefined;
  }
}

/** Stores a token. Returns false, and stores nothing, when the folder is not ours alone. */
export function writeToken(folder: string, key: TokenKey, token: Token): boolean {
  return writeEntry(folder, fileOf(folder, key), JSON.stringify({ key: keyText(key), token }));
}

/**
 * Writes a file of the token folder: 0600, in a 0700 folder, written beside and moved into place, so that processes side by side read
 * either the old entry or the new one. Returns false, and writes nothing, when the folder is not ours alone.
 */
export function writeEntry(folder: string, target: string, text: string): boolean {
  const draft = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    makeFolder(folder);
    if (!isPrivate(folder)) return false;
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, target);
    return true;
  } catch {
    // A full disk or a read-only folder costs a round trip later, never the job.
    rmSync(draft, { force: true });
    return false;
  }
}

/** Removes every token of the job. */
export function removeTokens(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

// Not `recursive`: RUNNER_TEMP exists, and Node's recursive mkdir never returns where a parent denies it with ENOENT.
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function isPrivate(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && (stat.mode & 0o077) === 0 && stat.uid === process.getuid?.();
}

function keyText(key: TokenKey): string {
  return [key.authorityHost, key.tenantId, key.clientId, key.scope].join(' ').toLowerCase();
}

// A readable name, cut to what file systems take; the entry holds the whole key, so a shared name is only a miss.
function fileOf(folder: string, key: TokenKey): string {
  const name = [key.tenantId, key.clientId, key.scope, key.authorityHost].join('_').toLowerCase();
  return `${folder}/${name.replaceAll(/[^a-z0-9.-]/g, '_').slice(0, 200)}.json`;
}
