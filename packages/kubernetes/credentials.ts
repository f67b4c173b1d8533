import { UserError } from '@aks-delivery/action/errors';
import { run } from '@aks-delivery/action/process';
import type { ClusterConnection } from './kubeconfig/connection.ts';
import type { ExecPlugin } from './kubeconfig/credential.ts';

/** What a request needs to prove who we are. */
export interface Proof {
  token?: string;
  certificate?: string;
  key?: string;
}

export interface CredentialSource {
  /** The current proof; exec plugins are asked once and again at expiry. */
  get(): Promise<Proof>;
  /** Forgets a proof that the server refused. False when asking again cannot give another one. */
  refuse(proof: Proof): boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** A token is renewed this long before it expires, so that none expires on its way. */
const renewEarlyMs = 10_000;

/** The credential of a connection. `env` is the environment that an exec plugin is started with. */
export function credentialSource(connection: ClusterConnection, env: Env): CredentialSource {
  const { credential } = connection;
  if ('token' in credential) return fixed({ token: credential.token });
  if ('clientCertificate' in credential) {
    return fixed({ certificate: credential.clientCertificate, key: credential.clientKey });
  }
  return fromPlugin(credential.exec, connection, env);
}

function fixed(proof: Proof): CredentialSource {
  return { get: async () => proof, refuse: () => false };
}

function fromPlugin(plugin: ExecPlugin, connection: ClusterConnection, env: Env): CredentialSource {
  let current: { proof: Proof; expires: number } | undefined;
  let pending: Promise<Proof> | undefined;
  async function ask(): Promise<Proof> {
    current = await askPlugin(plugin, connection, env);
    return current.proof;
  }
  return {
    async get() {
      if (current !== undefined && Date.now() < current.expires) return current.proof;
      // Requests side by side share one question.
      pending ??= ask().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    refuse(proof) {
      if (current?.proof === proof) current = undefined;
      return true;
    },
  };
}

// https://kubernetes.io/docs/reference/config-api/client-authentication.v1/
async function askPlugin(
  plugin: ExecPlugin,
  connection: ClusterConnection,
  env: Env,
): Promise<{ proof: Proof; expires: number }> {
  const info = {
    apiVersion: 'client.authentication.k8s.io/v1',
    kind: 'ExecCredential',
    spec: { interactive: false, cluster: { server: connection.server } },
  };
  const result = await run(plugin.command, plugin.args, {
    env: { ...env, ...plugin.env, KUBERNETES_EXEC_INFO: JSON.stringify(info) },
  });
  if (result.code !== 0) throw noCredential(connection, result.stderr.trim() || `exit code ${result.code}`);
  const status = parseCredential(result.stdout);
  if (status === undefined) throw noCredential(connection, 'it printed no ExecCredential with a status');
  const { token, clientCertificateData, clientKeyData, expirationTimestamp } = status;
  const expires =
    expirationTimestamp === undefined ? Number.POSITIVE_INFINITY : Date.parse(expirationTimestamp) - renewEarlyMs;
  return {
    proof: {
      ...(token === undefined ? {} : { token }),
      ...(clientCertificateData === undefined ? {} : { certificate: clientCertificateData }),
      ...(clientKeyData === undefined ? {} : { key: clientKeyData }),
    },
    expires,
  };
}

interface ExecStatus {
  token?: string;
  clientCertificateData?: string;
  clientKeyData?: string;
  expirationTimestamp?: string;
}

function parseCredential(text: string): ExecStatus | undefined {
  try {
    return (JSON.parse(text) as { status?: ExecStatus } | null)?.status;
  } catch {
    return undefined;
  }
}

function noCredential({ name }: ClusterConnection, why: string): UserError {
  return new UserError({
    code: 'kubernetes/credential-plugin',
    message: `The credential plugin of the kubeconfig's context ${name} gave no credential: ${why.slice(0, 500)}.`,
    fix: 'Run azure-login and aks-context earlier in this job, with the permission id-token: write.',
  });
}
