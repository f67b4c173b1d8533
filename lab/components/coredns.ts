import { network, ports } from '../network.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';

const name = 'coredns';

/** The cluster's DNS, as a process beside the cluster: a Service without selector leads to it. */
export const coredns: Component = {
  name,
  tools: ['coredns'],
  install: async (lab) => {
    const kubeconfig = await lab.kubeconfig(name, { user: 'system:coredns' });
    await lab.write(name, 'Corefile', corefile(kubeconfig));
  },
  start: (lab) => ({ command: lab.binary('coredns', name), args: ['-conf', lab.file(name, 'Corefile')] }),
  ready: () => answers(`http://127.0.0.1:${ports.dnsReady}/ready`),
  settle: (lab) => lab.apply(service, endpoints),
};

const corefile = (kubeconfig: string) => `.:${ports.dns} {
    bind ${network.labAddress}
    errors
    health 127.0.0.1:${ports.dnsHealth}
    ready 127.0.0.1:${ports.dnsReady}
    kubernetes cluster.local in-addr.arpa ip6.arpa {
        kubeconfig ${kubeconfig}
    }
    cache 5
}
`;

const dnsPorts = [
  { name: 'dns', protocol: 'UDP' },
  { name: 'dns-tcp', protocol: 'TCP' },
];

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'kube-dns', namespace: 'kube-system' },
  spec: {
    clusterIP: network.dnsAddress,
    ports: dnsPorts.map((port) => ({ ...port, port: 53, targetPort: ports.dns })),
  },
};

const endpoints = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'kube-dns', namespace: 'kube-system', labels: { 'kubernetes.io/service-name': 'kube-dns' } },
  addressType: 'IPv4',
  endpoints: [{ addresses: [network.labAddress] }],
  ports: dnsPorts.map((port) => ({ ...port, port: ports.dns })),
};
