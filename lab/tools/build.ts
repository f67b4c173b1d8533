import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { UserError } from '@aks-delivery/action/errors';
import { cacheFolder, checkout } from '../paths.ts';
import { type Tool, type ToolName, tools } from './index.ts';
import type { Progress } from './progress.ts';

const source = (tool: Tool) => join(checkout, 'lab/tools', tool.name);
const find = (name: ToolName): Tool => tools.find((tool) => tool.name === name) as Tool;

/** The folder of a tool's binaries. Its name is a hash of every input, so a changed pin builds anew. */
export function binFolder(name: ToolName): string {
  const tool = find(name);
  const hash = createHash('sha256').update(JSON.stringify(tool));
  for (const file of readdirSync(source(tool)).sort()) hash.update(file).update(readFileSync(join(source(tool), file)));
  return join(cacheFolder, 'tools', `${name}-${hash.digest('hex').slice(0, 16)}`);
}

export const binary = (name: ToolName, program: string) => join(binFolder(name), program);

/** The tools of `names` that still have to be built, the longest build first. */
export const missing = (names: readonly ToolName[]) =>
  tools.map(({ name }) => name).filter((name) => names.includes(name) && !existsSync(binFolder(name)));

/**
 * Builds one tool into the cache. A build that is killed leaves no half-made tool: the folder appears by a rename.
 * @throws UserError `lab/no-go` when Go is not installed, `lab/build-failed` with the compiler's words
 */
export async function build(name: ToolName, progress: Progress): Promise<void> {
  const tool = find(name);
  const target = binFolder(name);
  await mkdir(join(cacheFolder, 'tools'), { recursive: true });
  const scratch = await mkdtemp(join(cacheFolder, 'tools', `.${name}-`));
  try {
    const flags = ['-trimpath', `-ldflags=${['-s', '-w', ...(tool.variables ?? []).map((v) => `-X ${v}`)].join(' ')}`];
    const { more = [] } = tool;
    const list = ['list', ...flags, '-deps', '-f', '{{if .Stale}}{{.ImportPath}}{{end}}', tool.package, ...more];
    progress.expect(name, (await go(tool, list)).length);
    const [program, ...links] = tool.binaries as [string, ...string[]];
    const output = join(scratch, program);
    await go(tool, ['build', ...flags, '-v', '-o', output, tool.package], () => progress.step(name));
    if (more.length > 0)
      await go(tool, ['build', ...flags, '-v', '-o', `${scratch}/`, ...more], () => progress.step(name));
    for (const link of links) await symlink(program, join(scratch, link));
    await rename(scratch, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // another build was first: the same inputs
    });
    progress.done(name);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @throws UserError `lab/no-go` */
export async function requireGo(): Promise<void> {
  await promisify(execFile)('go', ['version']).catch(() => {
    throw noGo();
  });
}

/** Runs Go in a tool's folder and returns what it printed on stdout, line by line. */
function go(tool: Tool, args: string[], onLine: () => void = () => {}): Promise<string[]> {
  const child = spawn('go', args, {
    cwd: source(tool),
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly -buildvcs=false', GOWORK: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const errors: string[] = [];
  createInterface(child.stdout).on('line', (line) => out.push(line));
  createInterface(child.stderr).on('line', (line) => {
    errors.push(line);
    onLine();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(out.filter(Boolean)) : reject(buildFailed(tool, errors))));
  });
}

const noGo = () =>
  new UserError({
    code: 'lab/no-go',
    message: 'The lab cannot build its tools because the `go` command is not on the PATH.',
    fix: 'Install Go 1.26 or newer (https://go.dev/dl) and run the command again.',
  });

const buildFailed = (tool: Tool, output: string[]) =>
  new UserError({
    code: 'lab/build-failed',
    message: `Go could not build the lab's ${tool.name}.`,
    fix: `Read the compiler's words below; \`go env GOPROXY\` must reach a module proxy for the first build.`,
    evidence: output.slice(-20).join('\n'),
  });
