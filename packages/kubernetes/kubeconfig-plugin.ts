import { stringify } from 'yaml';
import { type ExecPlugin, entriesOf, isFields, type KubeconfigFile } from './kubeconfig.ts';

/**
 * Pure: the same kubeconfig (YAML text) with `plugin` in place of every exec plugin and legacy auth-provider. Users with a
 * certificate or token are left alone. `namespace` becomes the default of the current context.
 */
export function withExecPlugin(kubeconfig: KubeconfigFile, plugin: ExecPlugin, namespace?: string): string {
  const content = structuredClone(kubeconfig.content);
  for (const entry of entriesOf(content.users)) {
    const user = entry.user;
    if (!isFields(user) || !('exec' in user || 'auth-provider' in user)) continue;
    entry.user = {
      exec: {
        apiVersion: 'client.authentication.k8s.io/v1',
        command: plugin.command,
        args: plugin.args,
        env: Object.entries(plugin.env).map(([name, value]) => ({ name, value })),
        // A job has nobody to answer a prompt.
        interactiveMode: 'Never',
        provideClusterInfo: false,
      },
    };
  }
  for (const entry of entriesOf(content.contexts)) {
    const context = entry.context;
    if (namespace !== undefined && entry.name === content['current-context'] && isFields(context)) {
      context.namespace = namespace;
    }
  }
  return stringify(content);
}
