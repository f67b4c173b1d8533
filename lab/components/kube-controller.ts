import { kubectl } from '../cluster/kubectl.ts';
import type { Lab } from '../lab.ts';
import { network, ports } from '../network.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';

/** A control loop beside the API server: the scheduler and the controller manager differ in a few flags only. */
const controller = (name: string, port: number, flags: (lab: Lab) => readonly string[] = () => []): Component => ({
  name,
  tools: ['kubernetes'],
  install: async (lab) => {
    await lab.kubeconfig(name, { user: `system:${name}` });
    const serving = await lab.authority.issue({
      commonName: name,
      dnsNames: [],
      ipAddresses: ['127.0.0.1'],
      usage: 'server',
    });
    await lab.write(name, 'tls.crt', serving.certificate);
    await lab.write(name, 'tls.key', serving.privateKey);
  },
  start: (lab) => ({
    command: lab.binary('kubernetes', name),
    args: [
      `--kubeconfig=${lab.file(name, 'kubeconfig')}`,
      `--tls-cert-file=${lab.file(name, 'tls.crt')}`,
      `--tls-private-key-file=${lab.file(name, 'tls.key')}`,
      `--secure-port=${port}`,
      '--bind-address=127.0.0.1',
      '--leader-elect=false',
      '--v=1',
      ...flags(lab),
    ],
  }),
  ready: (lab) => answers(`https://127.0.0.1:${port}/healthz`, lab.authority.certificate),
});

export const kubeScheduler = controller('kube-scheduler', ports.scheduler);

const manager = controller('kube-controller-manager', ports.controllerManager, (lab) => [
  '--use-service-account-credentials=true',
  `--service-account-private-key-file=${lab.file('kube-apiserver', 'service-account.key')}`,
  `--root-ca-file=${lab.file('kube-apiserver', 'ca.crt')}`,
  `--service-cluster-ip-range=${network.serviceRange}`,
]);

/** Ready once it has filled the aggregated role `admin`, too: until then nobody but the administrator may do anything. */
export const kubeControllerManager: Component = {
  ...manager,
  ready: async (lab) => (await manager.ready(lab)) && (await adminRoleRules(lab)).includes('secrets'),
};

const adminRoleRules = (lab: Lab) =>
  kubectl(lab.binary('kubernetes', 'kubectl'), lab.adminKubeconfig, ['get', 'clusterrole', 'admin', '-o', 'yaml']);
