import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pauseImage, privateRegistryName, productionRegistryName, registryName } from '../images/references.ts';
import { network, ports, url } from '../network.ts';
import { packagesFolder } from '../tools/debian.ts';
import type { Component } from './component.ts';

const execute = promisify(execFile);
const program = (name: string) => join(packagesFolder, 'usr/bin', name);

/** The container runtime. Its sockets lie in the lab's own /run, which vanishes with the lab. */
export const containerdSocket = '/run/containerd/containerd.sock';

export const containerd: Component = {
  name: 'containerd',
  tools: [],
  install: async (lab) => {
    const certificates = lab.file('containerd', 'certs.d');
    await mkdir(lab.file('containerd', 'net.d'), { recursive: true });
    await lab.write('containerd', 'config.toml', configuration(lab.folder('containerd'), certificates));
    for (const [name, port] of registries) {
      await mkdir(join(certificates, name), { recursive: true });
      await lab.write('containerd', `certs.d/${name}/hosts.toml`, registryHosts(url('http', port)));
    }
    await lab.write('containerd', 'net.d/10-lab.conflist', JSON.stringify(podNetwork, null, 2));
  },
  start: (lab) => ({ command: program('containerd'), args: ['--config', lab.file('containerd', 'config.toml')] }),
  ready: async () => {
    await execute(program('ctr'), ['--address', containerdSocket, 'version'], { timeout: 5_000 });
    return true;
  },
};

const configuration = (folder: string, certificates: string) => `version = 2
root = "${folder}/root"
state = "/run/containerd"
[plugins."io.containerd.internal.v1.opt"]
  path = "${folder}/opt"
[grpc]
  address = "${containerdSocket}"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${pauseImage}"
  restrict_oom_score_adj = true # without CAP_SYS_RESOURCE a lower score cannot be set
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "${join(packagesFolder, 'usr/lib/cni')}"
    conf_dir = "${folder}/net.d"
  [plugins."io.containerd.grpc.v1.cri".registry]
    config_path = "${certificates}"
  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
      BinaryName = "${join(packagesFolder, 'usr/sbin/runc')}"
`;

const registries = [
  [registryName, ports.registry],
  [productionRegistryName, ports.productionRegistry],
  [privateRegistryName, ports.privateRegistry],
] as const;

/** `server` equal to the host: otherwise a 404 falls through to DNS and hides "not found". */
const registryHosts = (server: string) => `server = "${server}"
[host."${server}"]
  capabilities = ["pull", "resolve"]
`;

/** No masquerading: the pods have no way out of the lab, so no iptables is needed. */
const podNetwork = {
  cniVersion: '0.4.0',
  name: 'lab',
  plugins: [
    {
      type: 'bridge',
      bridge: 'cni0',
      isGateway: true,
      hairpinMode: true,
      ipam: {
        type: 'host-local',
        ranges: [[{ subnet: network.podRange }]],
        routes: [{ dst: '0.0.0.0/0' }],
        dataDir: '/run/cni',
      },
    },
  ],
};
