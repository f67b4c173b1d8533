import { type ApiServer, keepReady, type Token } from '@aks-delivery/azure';
import { readPrivateFile, replacePrivateFile, writePrivateFile } from '@aks-delivery/azure/private-file';
import { type ClusterConnection, connectionFrom } from '@aks-delivery/kubernetes/kubeconfig/connection';
import type { ExecPlugin } from '@aks-delivery/kubernetes/kubeconfig/credential';
import { type KubeconfigFile, parseKubeconfig, secretsOf } from '@aks-delivery/kubernetes/kubeconfig/file';
import { forJob, kubeconfigText } from '@aks-delivery/kubernetes/kubeconfig/for-job';
import { merged } from '@aks-delivery/kubernetes/kubeconfig/merge';

/** What a job's kubeconfig shall be like, and what is needed to make it so. */
export interface Wishes {
  plugin: ExecPlugin;
  /** A token for the API server; asked only if the cluster wants one. */
  token(): Promise<Token>;
  /** The token itself in the place of the plugin. */
  staticToken: boolean;
  namespace: string | undefined;
  context: string | undefined;
  /** Called with each secret that Azure put into the kubeconfig. */
  mask(secret: string): void;
}

/** A kubeconfig for this job, and the proof by which its API server can be asked now. */
export interface JobKubeconfig {
  file: KubeconfigFile;
  connection: ClusterConnection;
  proof: ApiServer['proof'];
  /** The end of a static token, milliseconds since 1970; undefined for what lasts as long as the job. */
  expiresOn: number | undefined;
}

/** The kubeconfig (YAML text) that Azure gave out, made one of this job's. Throws a UserError `kubeconfig/…` or of the sign-in. */
export async function kubeconfigFor(text: string, origin: string, wishes: Wishes): Promise<JobKubeconfig> {
  const given = parseKubeconfig(text, origin);
  for (const secret of secretsOf(given)) wishes.mask(secret);
  const { namespace, context: name } = wishes;
  const file = forJob(given, { credential: wishes.plugin, namespace, name });
  const connection = connectionFrom([file]);
  const { credential } = connection;
  if (!('exec' in credential)) return { file, connection, proof: credential, expiresOn: undefined };
  const token = await wishes.token();
  const proof = { token: token.value };
  if (wishes.staticToken) {
    const fixed = forJob(given, { credential: proof, namespace, name });
    return { file: fixed, connection, proof, expiresOn: token.expiresOn };
  }
  // The first kubectl of the job need not start Node.
  keepReady(wishes.plugin.env, token);
  return { file, connection, proof, expiresOn: undefined };
}

/**
 * A kubeconfig that is ready to be written to a private file. One that an earlier step of this job wrote at `current` gets the new
 * context, so that one KUBECONFIG leads to all clusters of the job. The call of what it returns writes it, and says whether the file
 * is a new one, which its step removes.
 */
export async function prepareKubeconfig(
  file: KubeconfigFile,
  runnerTemp: string,
  current: string | undefined,
): Promise<() => { path: string; created: boolean }> {
  const present = readPrivateFile(runnerTemp, current);
  if (current === undefined || present === undefined) {
    const text = kubeconfigText(file);
    return () => ({ path: writePrivateFile(runnerTemp, 'kubeconfig', text), created: true });
  }
  const text = kubeconfigText(merged(parseKubeconfig(present, 'The kubeconfig of this job'), file));
  return () => {
    replacePrivateFile(current, text);
    return { path: current, created: false };
  };
}
