import { kubectl } from '../cluster/kubectl.ts';
import { cgroupName } from '../host/cgroups.ts';
import { network, ports } from '../network.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';
import { containerdSocket } from './containerd.ts';

const name = 'kubelet';
const node = 'lab';

export const kubelet: Component = {
  name,
  tools: ['kubernetes'],
  install: async (lab) => {
    await lab.write(name, 'resolv.conf', ''); // nothing outside the lab can be resolved
    await lab.write(
      name,
      'config.json',
      JSON.stringify(configuration(lab.folder(name), lab.file('kube-apiserver', 'ca.crt')), null, 2),
    );
    await lab.kubeconfig(name, { user: `system:node:${node}`, group: 'system:nodes' });
    const serving = await lab.authority.issue({
      commonName: `system:node:${node}`,
      organization: 'system:nodes',
      dnsNames: [node],
      ipAddresses: [network.labAddress],
      usage: 'server',
    });
    await lab.write(name, 'tls.crt', serving.certificate);
    await lab.write(name, 'tls.key', serving.privateKey);
  },
  start: (lab) => ({
    command: lab.binary('kubernetes', name),
    args: [
      `--kubeconfig=${lab.file(name, 'kubeconfig')}`,
      `--config=${lab.file(name, 'config.json')}`,
      `--root-dir=${lab.file(name, 'root')}`,
      `--cert-dir=${lab.file(name, 'pki')}`,
      `--hostname-override=${node}`,
      `--node-ip=${network.labAddress}`,
      '--v=1',
    ],
  }),
  ready: async (lab) => {
    // After a restart, the node's status is still that of the kubelet before.
    if (!(await answers(`http://127.0.0.1:${ports.kubeletHealth}/healthz`))) return false;
    const path = '{.status.conditions[?(@.type=="Ready")].status}';
    const args = ['get', 'node', node, '-o', `jsonpath=${path}`];
    return (await kubectl(lab.binary('kubernetes', 'kubectl'), lab.adminKubeconfig, args)) === 'True';
  },
};

const configuration = (folder: string, authority: string) => ({
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
  containerRuntimeEndpoint: `unix://${containerdSocket}`,
  authentication: { anonymous: { enabled: false }, webhook: { enabled: true }, x509: { clientCAFile: authority } },
  authorization: { mode: 'Webhook' },
  tlsCertFile: `${folder}/tls.crt`,
  tlsPrivateKeyFile: `${folder}/tls.key`,
  address: network.labAddress,
  healthzBindAddress: '127.0.0.1',
  healthzPort: ports.kubeletHealth,
  clusterDomain: 'cluster.local',
  clusterDNS: [network.dnsAddress],
  resolvConf: `${folder}/resolv.conf`,
  cgroupDriver: 'cgroupfs',
  cgroupRoot: `/${cgroupName}`,
  failCgroupV1: false,
  failSwapOn: false,
  makeIPTablesUtilChains: false,
  podLogsDir: `${folder}/pod-logs`,
  volumePluginDir: `${folder}/volume-plugins`,
  evictionHard: { 'memory.available': '50Mi', 'nodefs.available': '1%', 'imagefs.available': '1%' },
  nodeStatusUpdateFrequency: '10s',
  syncFrequency: '10s',
  serializeImagePulls: false,
});
