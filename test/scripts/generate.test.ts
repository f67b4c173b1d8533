import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionYml } from '../../scripts/generate/action-yml.ts';
import { catalog } from '../../scripts/generate/catalog.ts';
import { loadActions } from '../../scripts/generate/files.ts';
import { renewReadme } from '../../scripts/generate/readme.ts';
import { table } from '../../scripts/generate/table.ts';

const [greet] = await loadActions(join(import.meta.dirname, '..', 'fixtures', 'actions'));
if (greet === undefined) throw new Error('the fixture action is gone');

describe('action.yml', () => {
  const yml = actionYml(greet);
  const metadata = parse(yml);

  test('holds what GitHub knows about an action, and nothing else', () => {
    expect(Object.keys(metadata)).toEqual(['name', 'description', 'branding', 'inputs', 'outputs', 'runs']);
    expect(metadata.runs).toEqual({
      using: 'node24',
      main: '../../dist/greet/main.js',
      post: '../../dist/greet/post.js',
      'post-if': 'always()',
    });
    expect(metadata.inputs.name).toEqual({ description: 'Who is greeted.', required: true });
    expect(metadata.inputs.greeting).toEqual({
      description: 'The old name of `tone`.',
      deprecationMessage: 'use `tone`.',
    });
  });

  test('keeps defaults strings, also those that look like something else', () => {
    expect(metadata.inputs.loud.default).toBe('false');
    expect(metadata.inputs.times.default).toBe('1');
  });

  test('says that it is generated', () => expect(yml).toMatch(/^# Generated from action\.ts/));
});

describe('a README', () => {
  test('is made whole when there is none', () => {
    const readme = renewReadme(undefined, greet);
    expect(readme).toMatch(/^# Greet\n\nGreets somebody/);
    expect(readme).toContain('| `name` | text | **required** | Who is greeted. |');
    expect(readme).toContain('| `times` | integer | `1` | How often. |');
    expect(readme).toContain('The old name of `tone`. **Deprecated:** use `tone`.');
    expect(readme).toContain('permissions:\n  id-token: write');
    expect(readme).toContain('| Reader | resource group | to know whom to greet |');
    expect(readme).toContain('| `greet/refused` | Nobody wants to be greeted. | Greet somebody else. |');
    expect(readme).toContain('| `input/invalid` |'); // the kit's own
  });

  test('keeps what people wrote around the generated parts', () => {
    const written = renewReadme(undefined, greet)
      .replace('# Greet', '# Greet\n\nAbout greeting.')
      .replace('Who is greeted.', 'Stale.');
    const renewed = renewReadme(written, greet);
    expect(renewed).toContain('About greeting.');
    expect(renewed).not.toContain('Stale.');
    expect(renewReadme(renewed, greet)).toBe(renewed);
  });
});

test('the catalog lists actions and kinds of input', () => {
  const text = catalog([greet]);
  expect(text).toContain('| [`greet`](actions/greet/README.md) | Greets somebody');
  expect(text).toContain('| duration | A duration of hours');
});

test('a table cell cannot leave its cell', () => {
  expect(table(['a'], [['x|y\n<b>']])).toBe('| a |\n| --- |\n| x\\|y &lt;b> |');
  expect(table(['a'], [])).toBeUndefined();
});
