import { expect, test } from '@jest/globals';
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
