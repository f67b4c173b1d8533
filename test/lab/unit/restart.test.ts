import { expect, test } from '@jest/globals';
import { timeAway } from '../../../lab/commands/restart.ts';
import { components } from '../../../lab/components/index.ts';
import { restart } from '../../../lab/restart.ts';

test.each(['kube-api', ''])(
  'a component that the lab does not have ("%s") is refused with those that it has',
  async (name) => {
    await expect(restart(name)).rejects.toMatchObject({
      code: 'lab/no-component',
      fix: `It has ${components.map((component) => component.name).join(', ')}.`,
    });
  },
);

test.each([
  { options: [], expected: 0 },
  { options: ['--down', '10s'], expected: 10_000 },
])('a component stays away for as long as is said: $options', ({ options, expected }) => {
  expect(timeAway(options)).toBe(expected);
});

test.each([[['--down']], [['--down', '10']], [['--up', '10s']], [['--down', '10s', 'registry']]])(
  'a time away that is none (%j) is refused with the usage',
  (options) => {
    expect(() => timeAway(options)).toThrow(expect.objectContaining({ code: 'lab/usage' }));
  },
);
