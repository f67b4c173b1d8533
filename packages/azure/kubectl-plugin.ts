import { createHash } from 'node:crypto';
import { pluginEnvironment, pluginPath, readyVariable } from './exec-credential.ts';
import { aksScope, type Identity } from './tokens.ts';

/**
 * Pure: what a kubeconfig has kubectl start for a credential: kubectl-credential.sh, which prints the one that is ready, and else starts
 * Node with kubectl-credential.ts. A shell starts in a sixth of the time that Node takes, and kubectl starts it at each call.
 * @param entry path of another built entry, `dist/<action>/main.js`
 */
export function kubectlPlugin(entry: string, identity: Identity, runnerTemp: string) {
  const env = pluginEnvironment(identity, aksScope, runnerTemp);
  const program = pluginPath(entry);
  // One file an identity: several logins of a job never print each other's credential.
  const ready = `${createHash('sha256').update(JSON.stringify(env)).digest('hex')}.ready`;
  return {
    command: '/bin/sh',
    args: [program.replace(/\.js$/, '.sh'), process.execPath, program],
    env: { ...env, [readyVariable]: ready },
  };
}
