import { generateKeyPairSync } from 'node:crypto';
import { accessObjects } from '../cluster/access.ts';
import { aksServerApplication, issuerOf } from '../cluster/entra.ts';
import { network, ports, url } from '../network.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';

const name = 'kube-apiserver';

export const kubeApiserver: Component = {
  name,
  tools: ['kubernetes'],
  install: async (lab) => {
    const serving = await lab.authority.issue({
      commonName: name,
      dnsNames: [
        'localhost',
        'kubernetes',
        'kubernetes.default',
        'kubernetes.default.svc',
        'kubernetes.default.svc.cluster.local',
      ],
      ipAddresses: ['127.0.0.1', network.labAddress, network.kubernetesAddress],
      usage: 'server',
    });
    const kubeletClient = await lab.authority.issue({
      commonName: 'kube-apiserver-kubelet-client',
      organization: 'system:masters',
      dnsNames: [],
      ipAddresses: [],
      usage: 'client',
    });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await Promise.all([
      lab.write(name, 'ca.crt', lab.authority.certificate),
      lab.write(name, 'tls.crt', serving.certificate),
      lab.write(name, 'tls.key', serving.privateKey),
      lab.write(name, 'kubelet-client.crt', kubeletClient.certificate),
      lab.write(name, 'kubelet-client.key', kubeletClient.privateKey),
      lab.write(name, 'service-account.key', privateKey.export({ type: 'pkcs1', format: 'pem' }) as string),
      lab.write(name, 'authentication.json', JSON.stringify(authentication(lab.authority.certificate), null, 2)),
      lab.kubeconfig(name, { user: 'lab-admin', group: 'system:masters' }),
    ]);
  },
  start: (lab) => {
    const file = (path: string) => lab.file(name, path);
    return {
      command: lab.binary('kubernetes', name),
      args: [
        `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
        `--secure-port=${ports.apiserver}`,
        `--advertise-address=${network.labAddress}`,
        `--service-cluster-ip-range=${network.serviceRange}`,
        `--client-ca-file=${file('ca.crt')}`,
        `--tls-cert-file=${file('tls.crt')}`,
        `--tls-private-key-file=${file('tls.key')}`,
        `--kubelet-certificate-authority=${file('ca.crt')}`,
        `--kubelet-client-certificate=${file('kubelet-client.crt')}`,
        `--kubelet-client-key=${file('kubelet-client.key')}`,
        '--kubelet-preferred-address-types=InternalIP',
        '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
        `--service-account-key-file=${file('service-account.key')}`,
        `--service-account-signing-key-file=${file('service-account.key')}`,
        `--authentication-config=${file('authentication.json')}`,
        '--authorization-mode=Node,RBAC',
        '--enable-admission-plugins=NodeRestriction',
        '--v=1',
      ],
    };
  },
  ready: (lab) => answers(`${url('https', ports.apiserver)}/readyz`, lab.authority.certificate),
  settle: (lab) => lab.apply(...accessObjects()),
};

/**
 * Structured authentication: the API server checks Entra's tokens itself, as an AKS cluster with Entra ID does.
 * The user name is the caller's object id, which is what AKS role bindings name.
 */
const authentication = (authority: string) => ({
  apiVersion: 'apiserver.config.k8s.io/v1',
  kind: 'AuthenticationConfiguration',
  jwt: [
    {
      issuer: { url: issuerOf(), audiences: [aksServerApplication], certificateAuthority: authority },
      claimMappings: {
        username: { expression: 'claims.oid' },
        groups: { expression: 'has(claims.groups) ? claims.groups : []' },
      },
    },
  ],
  anonymous: { enabled: true, conditions: [{ path: '/livez' }, { path: '/readyz' }, { path: '/healthz' }] },
});
