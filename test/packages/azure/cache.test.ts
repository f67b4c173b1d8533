import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readToken, refreshOn, removeTokens, writeToken } from '../../../packages/azure/cache.ts';

const key = { authorityHost: 'https://login.example', tenantId: 't', clientId: 'c', scope: 's/.default' };
const hour = { value: 'secret', obtainedOn: 0, expiresOn: 3_600_000 };

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'cache-'));
  folder = join(parent, 'tokens');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('refreshOn', () => {
  test.each([
    { life: '1 h', seconds: 3600, usable: 3300 },
    { life: '24 h', seconds: 86_400, usable: 86_100 },
    { life: '10 min', seconds: 600, usable: 540 },
    { life: '60 s', seconds: 60, usable: 50 },
    { life: '5 s: used once, never from the cache', seconds: 5, usable: -5 },
  ])('a token of $life serves for $usable s', ({ seconds, usable }) => {
    expect(refreshOn({ obtainedOn: 0, expiresOn: seconds * 1000 })).toBe(usable * 1000);
  });
});

describe('the token cache', () => {
  test('gives back what was stored until it should be refreshed', () => {
    expect(writeToken(folder, key, hour)).toBe(true);
    expect(readToken(folder, key, 0)).toEqual(hour);
    expect(readToken(folder, key, 3_299_999)).toEqual(hour);
    expect(readToken(folder, key, 3_300_000)).toBeUndefined();
  });

  test.each([
    { other: 'client', change: { clientId: 'd' } },
    { other: 'tenant', change: { tenantId: 'u' } },
    { other: 'scope', change: { scope: 's_.default' } },
    { other: 'cloud', change: { authorityHost: 'https://login_example' } },
  ])('never gives a token to another $other', ({ change }) => {
    writeToken(folder, key, hour);
    expect(readToken(folder, { ...key, ...change }, 0)).toBeUndefined();
  });

  test('is readable by its owner only', () => {
    writeToken(folder, key, hour);
    const [name = ''] = readdirSync(folder);
    expect([statSync(folder).mode & 0o777, statSync(join(folder, name)).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test('is not used when others can write to its folder', () => {
    writeToken(folder, key, hour);
    chmodSync(folder, 0o777);
    expect(readToken(folder, key, 0)).toBeUndefined();
    expect(writeToken(folder, key, hour)).toBe(false);
  });

  test('follows no link: not as the folder, not as an entry', () => {
    const elsewhere = join(parent, 'elsewhere');
    mkdirSync(elsewhere, { mode: 0o700 });
    symlinkSync(elsewhere, folder);
    expect(writeToken(folder, key, hour)).toBe(false);
    rmSync(folder);
    writeToken(folder, key, hour);
    const name = join(folder, readdirSync(folder)[0] ?? '');
    rmSync(name);
    writeToken(elsewhere, key, hour);
    symlinkSync(join(elsewhere, readdirSync(elsewhere)[0] ?? ''), name);
    expect(readToken(folder, key, 0)).toBeUndefined();
  });

  test.each([
    { content: '', name: 'empty' },
    { content: '{"key":"https://login.example t c s/.def', name: 'cut short' },
    { content: 'null', name: 'null' },
  ])('treats an entry that is $name as absent', ({ content }) => {
    writeToken(folder, key, hour);
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), content);
    expect(readToken(folder, key, 0)).toBeUndefined();
  });

  test('costs nothing when its folder cannot be made', () => {
    expect(writeToken('/proc/tokens', key, hour)).toBe(false);
    expect(writeToken(join(parent, 'a', 'b'), key, hour)).toBe(false);
    expect(readToken('/proc/tokens', key, 0)).toBeUndefined();
  });

  test('is whole at every moment while processes write it side by side', async () => {
    writeToken(folder, key, hour);
    const module = join(import.meta.dirname, '..', '..', '..', 'packages', 'azure', 'cache.ts');
    const script = `import { readToken, writeToken } from ${JSON.stringify(module)};
      const key = ${JSON.stringify(key)};
      for (let i = 0; i < 300; i += 1) {
        if (!writeToken(${JSON.stringify(folder)}, key, { value: 'x'.repeat(2000 + i), obtainedOn: 0, expiresOn: 3600000 })) process.exit(2);
        if (readToken(${JSON.stringify(folder)}, key, 0) === undefined) process.exit(3);
      }`;
    const run = () =>
      new Promise((resolve) => {
        spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' }).on('close', resolve);
      });
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('leaves nothing after its removal, and may be removed twice', () => {
    writeToken(folder, key, hour);
    removeTokens(folder);
    removeTokens(folder);
    expect(readdirSync(parent)).toEqual([]);
  });
});
