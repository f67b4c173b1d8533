import { run } from '@aks-delivery/action/process';
import { readAssertion } from '../assertion-file.ts';
import { explainGitHub } from '../explain/github.ts';
import { problem } from '../explain/problem.ts';
import { ServiceFailure } from '../failures.ts';
import { requestAssertion } from '../github-assertion.ts';
import type { WayIn } from '../identities/identity.ts';
import { withRetries } from '../retries.ts';
import { readSecret } from '../secret-file.ts';
import type { Session } from '../session.ts';
import { writeAzConfig } from './az-config.ts';
import type { LoginPlace } from './log-in.ts';

interface AzPlace extends Pick<LoginPlace, 'env' | 'temp' | 'signal' | 'mask' | 'retries' | 'onPrivate'> {
  log: { foreign(text: string): void };
}

/** How az is told who it is: an argument, and what it reads from standard input. */
interface Proof {
  args: readonly string[];
  input: string;
}

/**
 * Signs the Azure CLI in for scripts, in a configuration folder of the job's own; returns the folder, for AZURE_CONFIG_DIR.
 * az reads an argument `@-` from its standard input, so neither secret nor assertion is ever on a command line. It keeps what it
 * read in the folder, which is why post removes it. Throws UserErrors `az/sign-in-failed`, `process/not-started` and `sign-in/…`.
 */
export async function signAzIn(session: Session, place: AzPlace): Promise<string> {
  const { clientId, tenantId, subscriptionId, way } = session;
  const folder = writeAzConfig(place.temp, session.cloud);
  place.onPrivate(folder);
  const proof = await proofOf(way, clientId, place);
  // Not always what was masked at the sign-in: the kubelet may have renewed its token since.
  if (proof.input !== '') place.mask?.(proof.input);
  const principal =
    way.kind === 'managed-identity' ? [] : ['--service-principal', '--username', clientId, '--tenant', tenantId];
  const quiet = ['--allow-no-subscriptions', '--output', 'none'];
  await az(['login', ...principal, ...proof.args, ...quiet], folder, place, proof.input);
  if (subscriptionId !== undefined) await az(['account', 'set', '--subscription', subscriptionId], folder, place);
  return folder;
}

async function proofOf(way: WayIn, clientId: string, place: AzPlace): Promise<Proof> {
  switch (way.kind) {
    case 'managed-identity':
      return { args: ['--identity', ...(way.systemAssigned ? [] : ['--client-id', clientId])], input: '' };
    case 'client-secret':
      return { args: ['--password', '@-'], input: readSecret(way.secretFile) };
    case 'workload-identity':
      return { args: ['--federated-token', '@-'], input: readAssertion(way.tokenFile) };
    case 'oidc':
      return { args: ['--federated-token', '@-'], input: await anotherAssertion(way.audience, place) };
  }
}

/** One that az alone has: ours was exchanged already, and az keeps its own. */
async function anotherAssertion(audience: string, place: AzPlace): Promise<string> {
  try {
    return await withRetries(() => requestAssertion(audience, place), place.retries);
  } catch (error) {
    throw error instanceof ServiceFailure ? explainGitHub(error) : error;
  }
}

async function az(args: readonly string[], folder: string, place: AzPlace, input = ''): Promise<void> {
  const env = { ...place.env, AZURE_CONFIG_DIR: folder };
  const { code, stderr } = await run('az', args, { env, input, ...(place.signal && { signal: place.signal }) });
  if (code === 0) return;
  place.log.foreign(stderr);
  const said = stderr.split('\n').find((line) => line.startsWith('ERROR: ')) ?? '';
  throw problem(
    'az/sign-in-failed',
    `This action signed in, but az ${args[0]} failed${said === '' ? ` (exit code ${code})` : `: ${said.slice('ERROR: '.length)}`}.`,
    'Read what az said in the log; a newer az may help. Without az-cli: true nothing depends on az.',
    stderr.slice(-4000),
  );
}
