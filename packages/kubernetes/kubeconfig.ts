import { readFileSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { CORE_SCHEMA, load, type YAMLException } from 'js-yaml';

/** A program that prints an ExecCredential (client.authentication.k8s.io/v1). `env` is added to the caller's environment. */
export interface ExecPlugin {
  command: string;
  args: string[];
  env: Record<string, string>;
}

/** How to prove who we are to one API server. Certificates and keys are PEM text. */
export type ClusterCredential =
  | { token: string }
  | { clientCertificate: string; clientKey: string }
  | { exec: ExecPlugin };

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

/** A YAML mapping of which nothing is known yet. */
export type Fields = Record<string, unknown>;

/** A parsed kubeconfig and the folder that its relative paths start from (the kubeconfig's own, as in kubectl). */
export interface KubeconfigFile {
  content: Fields;
  folder: string;
}

/**
 * Reads a kubeconfig's text. Throws a UserError `kubeconfig/not-valid` when it is not a YAML mapping.
 * `origin` names the text in messages.
 */
export function parseKubeconfig(text: string, origin: string, folder = '.'): KubeconfigFile {
  if (text.trim() === '') throw notValid(origin, 'it is empty');
  let content: unknown;
  try {
    content = load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    // The parser quotes the offending line, which may hold a token: only its place is passed on.
    const at = (error as Partial<YAMLException>).mark;
    const place = at === undefined ? '' : ` at line ${at.line + 1}, column ${at.column + 1}`;
    throw notValid(origin, `it is not YAML${place}`);
  }
  if (!isFields(content)) throw notValid(origin, 'it is not a YAML mapping');
  return { content, folder };
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
    files.push(parseKubeconfig(text, path, dirname(resolve(path))));
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
    context ?? files.map((file) => text(file.content, 'current-context')).find((value) => value !== undefined);
  if (name === undefined) {
    throw notValid('The kubeconfig', 'it has no current-context and no context was asked for');
  }
  const { fields: chosen } = named(files, 'contexts', 'context', name, `context ${name}`);
  const clusterName = text(chosen, 'cluster') ?? '';
  const userName = text(chosen, 'user') ?? '';
  const cluster = named(files, 'clusters', 'cluster', clusterName, `context ${name}`);
  const user = named(files, 'users', 'user', userName, `context ${name}`);
  const server = text(cluster.fields, 'server');
  if (server === undefined || !URL.canParse(server)) {
    throw notValid(`Cluster ${clusterName}`, `its server ${server === undefined ? 'is missing' : 'is not a URL'}`);
  }
  const authority = pem(cluster, 'certificate-authority', clusterName);
  return {
    name,
    server,
    ...(authority === undefined ? {} : { certificateAuthority: authority }),
    ...(cluster.fields['insecure-skip-tls-verify'] === true ? { insecure: true } : {}),
    namespace: text(chosen, 'namespace') ?? 'default',
    credential: credentialOf(user, userName),
  };
}

interface Entry {
  fields: Fields;
  folder: string;
}

function named(files: KubeconfigFile[], list: string, kind: string, name: string, wantedBy: string): Entry {
  for (const { content, folder } of files) {
    const found = entriesOf(content[list]).find((entry) => entry.name === name)?.[kind];
    if (isFields(found)) return { fields: found, folder };
  }
  const known = files.flatMap(({ content }) => entriesOf(content[list]).flatMap((entry) => text(entry, 'name') ?? []));
  throw new UserError({
    code: `kubeconfig/no-such-${kind}`,
    message:
      kind === 'context'
        ? `The kubeconfig has no context "${name}".`
        : `The kubeconfig has no ${kind} "${name}", which ${wantedBy} refers to.`,
    fix: `Use one of its ${list}: ${known.length === 0 ? '(it has none)' : known.join(', ')}.`,
  });
}

/** Pure: what must be masked of a kubeconfig: tokens, passwords and keys, as text. AKS gives a token beside a certificate. */
export function secretsOf({ content }: KubeconfigFile): string[] {
  return entriesOf(content.users).flatMap(({ user }) => {
    if (!isFields(user)) return [];
    const key = text(user, 'client-key-data');
    const inPem = key === undefined ? [] : [key, Buffer.from(key, 'base64').toString('utf8')];
    return [...inPem, text(user, 'token') ?? [], text(user, 'password') ?? []].flat();
  });
}

/** The mappings of a list, none when it is no list. */
export function entriesOf(list: unknown): Fields[] {
  return Array.isArray(list) ? (list as unknown[]).filter(isFields) : [];
}

// kubectl's own precedence: a certificate can stand beside a token, but one proof is enough for us.
function credentialOf(user: Entry, name: string): ClusterCredential {
  const certificate = pem(user, 'client-certificate', name);
  const key = pem(user, 'client-key', name);
  if (certificate !== undefined && key !== undefined) return { clientCertificate: certificate, clientKey: key };
  const token = text(user.fields, 'token');
  if (token !== undefined) return { token };
  const tokenFile = text(user.fields, 'tokenFile');
  if (tokenFile !== undefined) return { token: readReferenced(resolve(user.folder, tokenFile), name).trim() };
  const exec = user.fields.exec;
  if (isFields(exec)) return { exec: execOf(exec, user.folder, name) };
  throw new UserError({
    code: 'kubeconfig/no-credential',
    message: `User "${name}" of the kubeconfig has no token, no client certificate with key and no exec plugin.`,
    fix: 'Use a kubeconfig that the aks-context action wrote, or one with a token, a client certificate or an exec plugin.',
  });
}

function execOf(exec: Fields, folder: string, name: string): ExecPlugin {
  const command = text(exec, 'command');
  if (command === undefined) throw notValid(`User ${name}`, 'its exec plugin has no command');
  const args = Array.isArray(exec.args) ? (exec.args as unknown[]).map(String) : [];
  const env: Record<string, string> = {};
  for (const entry of entriesOf(exec.env)) {
    const variable = text(entry, 'name');
    if (variable !== undefined) env[variable] = text(entry, 'value') ?? '';
  }
  // A command with a slash is relative to the kubeconfig; a bare name is looked up in PATH (kubectl's rule).
  return { command: command.includes('/') ? resolve(folder, command) : command, args, env };
}

function pem(entry: Entry, key: string, owner: string): string | undefined {
  const data = text(entry.fields, `${key}-data`);
  if (data !== undefined) return Buffer.from(data, 'base64').toString('utf8');
  const path = text(entry.fields, key);
  return path === undefined ? undefined : readReferenced(resolve(entry.folder, path), owner);
}

function readReferenced(path: string, owner: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw notValid(`"${owner}" in the kubeconfig`, `${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function notValid(what: string, why: string): UserError {
  return new UserError({
    code: 'kubeconfig/not-valid',
    message: `${what} is not a usable kubeconfig: ${why}.`,
    fix: 'Write it again with the aks-context action, or correct the file that KUBECONFIG names.',
  });
}

function text(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
