import { readFileSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { entriesOf, isFields, textOf } from '../fields.ts';
import { type ClusterCredential, credentialOf, type Entry, pem } from './credential.ts';
import { type KubeconfigFile, notValid, parseKubeconfig } from './file.ts';

/** One API server and one identity: what a kubeconfig context means, with every file reference read. */
export interface ClusterConnection {
  /** The context's name. */
  name: string;
  /** Base URL, as written in the kubeconfig. */
  server: string;
  /** PEM; absent = the system's own authorities. */
  certificateAuthority?: string;
  /** True when the kubeconfig says insecure-skip-tls-verify. */
  insecure?: boolean;
  /** The context's namespace, `default` when it names none. */
  namespace: string;
  credential: ClusterCredential;
}

/**
 * Loads the connection that `paths` (the value of KUBECONFIG, a list separated like PATH) describe for `context`, or for
 * the current one. As in kubectl, files that do not exist are skipped and the first file that has a name wins.
 */
export function loadConnection(paths: string, context?: string): ClusterConnection {
  const files: KubeconfigFile[] = [];
  for (const path of paths.split(delimiter).filter((entry) => entry !== '')) {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw notValid(path, `it cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
    files.push(parseKubeconfig(text, path, { folder: dirname(resolve(path)), maxAliases: 100 }));
  }
  if (files.length === 0) {
    throw new UserError({
      code: 'kubeconfig/missing',
      message: `No kubeconfig exists at ${paths === '' ? 'the empty path that KUBECONFIG holds' : paths}.`,
      fix: 'Run the aks-context action earlier in this job, or set KUBECONFIG to a kubeconfig file.',
    });
  }
  return connectionFrom(files, context);
}

/** The connection for `context` (default: the current context) of one or several kubeconfigs, first match first. */
export function connectionFrom(files: KubeconfigFile[], context?: string): ClusterConnection {
  const name =
    context ?? files.map((file) => textOf(file.content, 'current-context')).find((value) => value !== undefined);
  if (name === undefined) {
    throw notValid('The kubeconfig', 'it has no current-context and no context was asked for');
  }
  const { fields: chosen } = named(files, 'contexts', 'context', name, `context ${name}`);
  const clusterName = textOf(chosen, 'cluster') ?? '';
  const userName = textOf(chosen, 'user') ?? '';
  const cluster = named(files, 'clusters', 'cluster', clusterName, `context ${name}`);
  const user = named(files, 'users', 'user', userName, `context ${name}`);
  const server = textOf(cluster.fields, 'server');
  if (server === undefined || !URL.canParse(server)) {
    throw notValid(`Cluster ${clusterName}`, `its server ${server === undefined ? 'is missing' : 'is not a URL'}`);
  }
  const authority = pem(cluster, 'certificate-authority', clusterName);
  return {
    name,
    server,
    ...(authority === undefined ? {} : { certificateAuthority: authority }),
    ...(cluster.fields['insecure-skip-tls-verify'] === true ? { insecure: true } : {}),
    namespace: textOf(chosen, 'namespace') ?? 'default',
    credential: credentialOf(user, userName),
  };
}

function named(files: KubeconfigFile[], list: string, kind: string, name: string, wantedBy: string): Entry {
  for (const { content, folder } of files) {
    const found = entriesOf(content[list]).find((entry) => entry.name === name)?.[kind];
    if (isFields(found)) return { fields: found, folder };
  }
  const known = files.flatMap(({ content }) =>
    entriesOf(content[list]).flatMap((entry) => textOf(entry, 'name') ?? []),
  );
  throw new UserError({
    code: `kubeconfig/no-such-${kind}`,
    message:
      kind === 'context'
        ? `The kubeconfig has no context "${name}".`
        : `The kubeconfig has no ${kind} "${name}", which ${wantedBy} refers to.`,
    fix: `Use one of its ${list}: ${known.length === 0 ? '(it has none)' : known.join(', ')}.`,
  });
}
