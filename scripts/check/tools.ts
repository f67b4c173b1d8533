import { command } from './command.ts';
import type { Check } from './step.ts';

const tool = (name: string, program: string, args: readonly string[]): Check => ({
  name,
  async run(root) {
    const { code, output } = await command(root, program, args);
    return code === 0 ? [] : output.trim().split('\n');
  },
});

/** Types, style, and files that are generated from the declarations. */
export const tools: readonly Check[] = [
  tool('types', 'tsc', ['-p', '.']),
  tool('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
  tool('generated files', 'node', ['scripts/generate.ts', '--check']),
];
