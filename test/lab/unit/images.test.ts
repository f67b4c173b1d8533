import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type TarEntry, tarArchive } from '../../../lab/images/tar.ts';

const content = Buffer.from('#!/bin/sh\necho hello\n'.repeat(100));
const entries: TarEntry[] = [
  { name: 'bin', mode: 0o755, folder: true },
  { name: 'bin/program', mode: 0o755, content },
  { name: 'bin/alias', target: 'program' },
  { name: 'etc/name', mode: 0o644, content: Buffer.alloc(512) },
];

test("an image's layer is a tar archive that tar itself unpacks: files byte for byte, folders and links", () => {
  const folder = mkdtempSync(join(tmpdir(), 'tar-'));
  try {
    writeFileSync(join(folder, 'a.tar'), tarArchive(entries));
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
    expect(lstatSync(join(folder, 'bin')).isDirectory()).toBe(true);
    expect(readFileSync(join(folder, 'bin/program'))).toEqual(content);
    expect(statSync(join(folder, 'bin/program')).mode & 0o777).toBe(0o755);
    expect(readlinkSync(join(folder, 'bin/alias'))).toBe('program');
    expect(readFileSync(join(folder, 'etc/name'))).toEqual(Buffer.alloc(512));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the same files give the same layer', () => {
  expect(tarArchive(entries)).toEqual(tarArchive(structuredClone(entries)));
});
