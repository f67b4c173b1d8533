import { entriesOf, type Fields, isFields } from '../fields.ts';
import type { ExecPlugin } from './credential.ts';
import type { KubeconfigFile } from './file.ts';

/** How a kubeconfig is made one of the job's own. */
export interface Changes {
  /** In place of every exec plugin and legacy auth-provider; users with a certificate are left alone. */
  credential: ExecPlugin | { token: string };
  /** Default namespace of the current context. */
  namespace?: string | undefined;
  /** Name for the current context, its cluster and its user; their own names when absent. */
  name?: string | undefined;
}

/** Pure: the same kubeconfig for this job. */
export function forJob({ content: given, folder }: KubeconfigFile, changes: Changes): KubeconfigFile {
  const content = structuredClone(given);
  for (const entry of entriesOf(content.users)) {
    const user = entry.user;
    if (isFields(user) && ('exec' in user || 'auth-provider' in user)) entry.user = userWith(changes.credential);
  }
  const chosen = entriesOf(content.contexts).find(({ name }) => name === content['current-context']);
  const context = chosen?.context;
  if (chosen === undefined || !isFields(context)) return { content, folder };
  if (changes.namespace !== undefined) context.namespace = changes.namespace;
  if (changes.name !== undefined) {
    rename(content.clusters, context.cluster, changes.name);
    rename(content.users, context.user, changes.name);
    Object.assign(context, { cluster: changes.name, user: changes.name });
    chosen.name = changes.name;
    content['current-context'] = changes.name;
  }
  return { content, folder };
}

function rename(list: unknown, from: unknown, to: string): void {
  for (const entry of entriesOf(list)) if (entry.name === from) entry.name = to;
}

function userWith(credential: Changes['credential']): Fields {
  if ('token' in credential) return { token: credential.token };
  return {
    exec: {
      apiVersion: 'client.authentication.k8s.io/v1',
      command: credential.command,
      args: credential.args,
      env: Object.entries(credential.env).map(([name, value]) => ({ name, value })),
      // A job has nobody to answer a prompt.
      interactiveMode: 'Never',
      provideClusterInfo: false,
    },
  };
}

/**
 * The kubeconfig as the text of a file: JSON, which is YAML, too. Go reads YAML 1.1, where a namespace `on` without quotes is true; and
 * it is written without a library.
 */
export const kubeconfigText = ({ content }: KubeconfigFile): string => `${JSON.stringify(content, null, 2)}\n`;
