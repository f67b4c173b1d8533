import { UserError } from '@aks-delivery/action/errors';
import { components } from './components/index.ts';
import { knock } from './host/door.ts';
import { readStatus } from './host/record.ts';
import { logFolder } from './paths.ts';
import { requireUp } from './preflight.ts';

/**
 * Stops one component of the running lab, starts it again in its place, and waits until it answers; all others stay.
 * @param downMs how long it stays away
 * @throws UserError `lab/not-up`, `lab/no-component`, `lab/not-started`, `lab/restart-failed`
 */
export async function restart(name: string, downMs = 0): Promise<void> {
  if (!components.some((component) => component.name === name))
    throw new UserError({
      code: 'lab/no-component',
      message: `The lab has no component ${name}.`,
      fix: `It has ${components.map((component) => component.name).join(', ')}.`,
    });
  requireUp();
  if (readStatus()?.components[name]?.state === 'off')
    throw new UserError({
      code: 'lab/not-started',
      message: `The component ${name} cannot be restarted because it does not run.`,
      fix: 'Start it, and all else that the lab has, with `npm run lab -- up --all`.',
    });
  await knock('restart', name, downMs).catch((error: Error) => {
    throw new UserError({
      code: 'lab/restart-failed',
      message: `The component ${name} was not restarted: ${error.message.split('\n')[0]}.`,
      fix: `Read the logs in ${logFolder}, then start the lab anew with \`npm run lab -- down\` and \`up\`.`,
      evidence: error.message,
    });
  });
}
