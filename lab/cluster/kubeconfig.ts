import type { Authority } from '../cloud/certificates.ts';
import { ports, url } from '../network.ts';

/** Who a kubeconfig speaks as: the API server takes the common name as user and the organization as group. */
export interface KubeconfigIdentity {
  readonly user: string;
  readonly group?: string;
}

/** A kubeconfig with a client certificate. JSON is YAML, so no library is needed to write it. */
export async function kubeconfigText(authority: Authority, { user, group }: KubeconfigIdentity): Promise<string> {
  const client = await authority.issue({
    commonName: user,
    ...(group === undefined ? {} : { organization: group }),
    dnsNames: [],
    ipAddresses: [],
    usage: 'client',
  });
  const base64 = (pem: string) => Buffer.from(pem).toString('base64');
  return JSON.stringify(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name: 'lab',
          cluster: {
            server: url('https', ports.apiserver),
            'certificate-authority-data': base64(authority.certificate),
          },
        },
      ],
      users: [
        {
          name: user,
          user: {
            'client-certificate-data': base64(client.certificate),
            'client-key-data': base64(client.privateKey),
          },
        },
      ],
      contexts: [{ name: 'lab', context: { cluster: 'lab', user } }],
      'current-context': 'lab',
    },
    null,
    2,
  );
}
