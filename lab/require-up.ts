import { UserError } from '@aks-delivery/action/errors';
import { readStatus, runningProcess } from './host/record.ts';

/** @throws UserError `lab/not-up` */
export function requireUp(): void {
  if (runningProcess() !== undefined && readStatus()?.ready === true) return;
  throw new UserError({
    code: 'lab/not-up',
    message: 'The lab is not running.',
    fix: 'Start it with `npm run lab -- up`.',
  });
}
