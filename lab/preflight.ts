import { UserError } from '@aks-delivery/action/errors';

/** @throws UserError `lab/not-linux` or `lab/not-root`: namespaces and control groups need both */
export function requireRootOnLinux(): void {
  if (process.platform !== 'linux')
    throw new UserError({
      code: 'lab/not-linux',
      message: `The lab cannot run on ${process.platform}: it starts a real Kubernetes node, which needs Linux.`,
      fix: 'Run it on a Linux machine or in a Linux virtual machine (WSL 2 will do).',
    });
  if (process.getuid?.() !== 0)
    throw new UserError({
      code: 'lab/not-root',
      message: 'The lab cannot run because you are not root: it makes network and mount namespaces and control groups.',
      fix: 'Run the same command as root, for example with `sudo env "PATH=$PATH" npm run lab -- up`.',
    });
}
