import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionNames, findEntryPoints } from '../../scripts/dist/entry.ts';
import { loadActions } from '../../scripts/generate/files.ts';
import { allCauses, markers, sections } from '../../scripts/generate/readme.ts';
import { colours, icons } from './branding.ts';
import { causesThrownIn, importedSources, setsOutput } from './sources.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'actions');
const actions = await loadActions(folder);
const entryPoints = await findEntryPoints(folder);

const documented = new Set(actions.flatMap((action) => allCauses(action).map(({ code }) => code)));

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

test('there are actions, each named like its folder', async () => {
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.map(({ name }) => name)).toEqual(await actionNames(folder));
});

describe.each(actions.map((action) => ({ name: action.name, action })))('$name', ({ name, action }) => {
  const home = join(folder, name);
  let metadata: {
    inputs?: Record<string, { default?: unknown }>;
    runs: { using: string; main: string; post?: string };
  };
  let readme = '';
  let code = '';
  beforeAll(async () => {
    metadata = parse(await readFile(join(home, 'action.yml'), 'utf8'));
    readme = await readFile(join(home, 'README.md'), 'utf8');
    code = (await Promise.all((await importedSources(home, root)).map((path) => readFile(path, 'utf8')))).join('\n');
  });

  test('runs on node24, and main and post exist', () => {
    expect(metadata.runs.using).toBe('node24');
    const paths = [metadata.runs.main, ...(metadata.runs.post === undefined ? [] : [metadata.runs.post])];
    for (const path of paths) expect(existsSync(join(home, path))).toBe(true);
  });

  test('declares a post exactly when it has one', () => {
    const phases = entryPoints.filter((entry) => entry.name === name).map(({ phase }) => phase);
    expect(phases).toEqual(action.post ? ['main', 'post'] : ['main']);
  });

  test('is named in kebab-case, and so are its inputs and outputs', () => {
    for (const each of [name, ...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(each).toMatch(KEBAB);
  });

  test('describes itself, its inputs and its outputs in sentences', () => {
    const inputs = Object.values(action.inputs).map(({ description }) => description);
    for (const text of [action.description, ...inputs, ...Object.values(action.outputs)]) expect(text).toMatch(/\S\.$/);
  });

  test('has defaults that are strings and that its own inputs accept', async () => {
    for (const [input, { default: value }] of Object.entries(metadata.inputs ?? {})) {
      expect([input, typeof value]).toEqual([input, value === undefined ? 'undefined' : 'string']);
    }
    for (const [input, declared] of Object.entries(action.inputs)) {
      if (declared.default === undefined) continue;
      const parsed = await declared.parse(declared.default, { workspace: root });
      expect({ input, parsed }).toEqual({ input, parsed: { value: expect.anything() } });
    }
  });

  test('gives no default to a required input, and to a secret none but the token of the job', () => {
    for (const input of Object.values(action.inputs)) {
      if (input.required) expect(input.default).toBeUndefined();
      // GitHub makes this one for the job; everything else that is secret comes from the user.
      if (input.secret) expect([undefined, '${{ github.token }}']).toContain(input.default);
    }
  });

  test('wears a colour and an icon that GitHub allows', () => {
    expect(colours).toContain(action.branding.color);
    expect(icons).toContain(action.branding.icon);
  });

  test('sets every output that it declares', () => {
    // The kit itself sets `cause` when an action fails.
    const declared = Object.keys(action.outputs).filter((output) => output !== 'cause');
    const unset = declared.filter((output) => !setsOutput(code, output));
    expect(unset).toEqual([]);
  });

  test('has a README with an introduction and all generated parts', () => {
    expect(readme).toMatch(/^# .+\n\n\S/);
    for (const section of sections) for (const marker of markers(section)) expect(readme).toContain(marker);
  });

  test('documents causes in the form area/short-name, each with its meaning and fix in sentences', () => {
    for (const cause of allCauses(action)) {
      expect(cause.code).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
      expect(cause.means).toMatch(/\S\.$/);
      expect(cause.fix).toMatch(/\S\.$/);
    }
  });

  // Which of the files that it loads an action really runs cannot be seen from outside, so an error table of any action
  // will do.
  test('loads no code that reports a cause which no action documents', () => {
    expect(causesThrownIn(code).filter((cause) => !documented.has(cause))).toEqual([]);
  });

  test('has an example that uses it with every required input and no other name', () => {
    const steps = parse(action.example) as { uses?: string; with?: Record<string, unknown> }[];
    const own = steps.filter((step) => step.uses?.includes(`/${name}@`));
    expect(own.length).toBeGreaterThan(0);
    for (const step of own) {
      const given = Object.keys(step.with ?? {});
      expect(given.filter((input) => !(input in action.inputs))).toEqual([]);
      const required = Object.entries(action.inputs).flatMap(([input, declared]) => (declared.required ? [input] : []));
      expect(required.filter((input) => !given.includes(input))).toEqual([]);
    }
  });

  test('keeps main.ts to sixty lines', async () => {
    expect((await readFile(join(home, 'main.ts'), 'utf8')).trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });
});
