import { UserError } from '@aks-delivery/action/errors';
import { readStatus, runningProcess } from './host/record.ts';

/** @throws UserError `lab/wrong-machine` or `lab/not-root` */
export function requireRootOnLinux(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new UserError({
      code: 'lab/wrong-machine',
      message: `The lab cannot run on ${process.platform} ${process.arch}: it starts a real Kubernetes node and needs Linux on x64.`,
      fix: 'Run it on such a machine or in such a virtual machine.',
    });
  if (process.getuid?.() !== 0)
    throw new UserError({
      code: 'lab/not-root',
      message: 'The lab cannot run because you are not root: it makes network and mount namespaces and control groups.',
      fix: 'Run the same command as root, for example with `sudo env "PATH=$PATH" npm run lab -- up`.',
    });
}

/** @throws UserError `lab/not-up` */
export function requireUp(): void {
  if (runningProcess() !== undefined && readStatus()?.ready === true) return;
  throw new UserError({
    code: 'lab/not-up',
    message: 'The lab is not running.',
    fix: 'Start it with `npm run lab -- up`.',
  });
}
