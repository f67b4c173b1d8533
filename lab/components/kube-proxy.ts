import { network, ports } from '../network.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';

const name = 'kube-proxy';

export const kubeProxy: Component = {
  name,
  tools: ['kubernetes'],
  install: async (lab) => {
    const kubeconfig = await lab.kubeconfig(name, { user: 'system:kube-proxy' });
    await lab.write(name, 'config.json', JSON.stringify(configuration(kubeconfig), null, 2));
  },
  start: (lab) => ({
    command: lab.binary('kubernetes', name),
    args: [`--config=${lab.file(name, 'config.json')}`, '--hostname-override=lab', '--v=1'],
  }),
  ready: () => answers(`http://127.0.0.1:${ports.proxyHealth}/livez`),
};

const configuration = (kubeconfig: string) => ({
  apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
  kind: 'KubeProxyConfiguration',
  mode: 'nftables',
  clientConnection: { kubeconfig },
  clusterCIDR: network.podRange, // traffic from elsewhere (this machine) is masqueraded, so answers find their way back
  healthzBindAddress: `127.0.0.1:${ports.proxyHealth}`,
  metricsBindAddress: '127.0.0.1:10249',
  conntrack: { maxPerCore: 0 },
});
