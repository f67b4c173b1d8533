import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * The licences of all packages that the modules come from. ncc's own licence file is overwritten by every chunk, so it
 * is made from the list of modules here.
 * @throws Error when a package says nothing about its licence.
 */
export async function licences(modules: readonly string[]): Promise<string> {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  const entries = await Promise.all([...folders].map(describe));
  return [...new Map(entries.map((entry) => [entry.id, entry.text])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the third-party package that a module lies in; undefined for our own code. */
export function packageFolder(module: string): string | undefined {
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/.@][^/]*)\//.exec(module);
  const folder = match?.[1];
  return folder === undefined || folder.includes('/node_modules/@aks-delivery/') ? undefined : folder;
}

async function describe(folder: string): Promise<{ id: string; text: string }> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  const id = `${manifest.name}@${manifest.version}`;
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(name)).sort();
  if (files.length === 0 && manifest.license === undefined) throw new Error(`${id} is bundled but has no licence`);
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const body = texts.map((text) => `\n${text.replace(/\r\n/g, '\n').trim()}\n`).join('');
  return { id, text: `${id} (${manifest.license ?? 'see below'})\n${body}` };
}
