import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { tarFile } from '../../../lab/images/tar.ts';

test("an image's layer is a tar archive that tar itself unpacks, executable, byte for byte", () => {
  const folder = mkdtempSync(join(tmpdir(), 'tar-'));
  try {
    const content = Buffer.from('#!/bin/sh\necho hello\n'.repeat(100));
    writeFileSync(join(folder, 'a.tar'), tarFile('program', content));
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
    expect(readFileSync(join(folder, 'program'))).toEqual(content);
    expect(statSync(join(folder, 'program')).mode & 0o777).toBe(0o755);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the same program gives the same layer', () => {
  expect(tarFile('a', Buffer.from('x'))).toEqual(tarFile('a', Buffer.from('x')));
});
