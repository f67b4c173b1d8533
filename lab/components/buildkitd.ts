import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builderFolder, builderName } from '../environment.ts';
import { cgroupName } from '../host/cgroups.ts';
import { pushHubImages } from '../images/base.ts';
import { hubFolder, privateRegistryName, productionRegistryName, registryName } from '../images/references.ts';
import type { Lab } from '../lab.ts';
import { network, ports } from '../network.ts';
import { packagesFolder } from '../tools/debian.ts';
import type { Component } from './component.ts';

const execute = promisify(execFile);
const name = 'buildkitd';

/** In the state folder, which both sides of the lab's mount namespace see: clients on this machine reach it by its path. */
export const address = (lab: Lab) => `unix://${lab.file(name, 'buildkitd.sock')}`;

/** BuildKit, with runc of the distribution. */
export const buildkitd: Component = {
  name,
  tools: ['buildkit', 'buildx'],
  install: async (lab) => {
    await lab.write(name, 'buildkitd.toml', configuration(lab));
  },
  start: (lab) => ({
    command: lab.binary('buildkit', name),
    args: ['--config', lab.file(name, 'buildkitd.toml')],
    env: { OTEL_TRACES_EXPORTER: 'none' },
  }),
  ready: async (lab) => {
    if (!existsSync(lab.file(name, 'buildkitd.sock'))) return false;
    const args = ['--addr', address(lab), 'debug', 'workers'];
    await execute(lab.binary('buildkit', 'buildctl'), args, { timeout: 5_000 });
    return true;
  },
  settle: async (lab) => {
    await pushHubImages(lab.binary('buildkit', 'dockerfile-frontend'));
    if (existsSync(join(builderFolder, 'instances', builderName))) return; // from before a restart
    const args = ['create', '--name', builderName, '--driver', 'remote', address(lab)];
    await execute(lab.binary('buildx', 'buildx'), args, { env: { BUILDX_CONFIG: builderFolder } });
  },
};

const configuration = (lab: Lab) => `root = "${lab.file(name, 'root')}"
[grpc]
  address = ["${address(lab)}"]
[cdi]
  disabled = true
[worker.containerd]
  enabled = false
[worker.oci]
  enabled = true
  snapshotter = "overlayfs"
  binary = "${join(packagesFolder, 'usr/sbin/runc')}"
  defaultCgroupParent = "${cgroupName}" # so that \`down\` removes the groups of steps that it killed
  reservedSpace = "256MB"
  maxUsedSpace = "2GB"
[history]
  maxEntries = 20
${registries(lab.file('ca', 'ca.crt'))}`;

/**
 * How BuildKit reaches the registries by the names that images have, and where Docker Hub is. The names resolve to
 * whatever answers for them in the lab, over TLS with a certificate of the lab's authority.
 */
function registries(authority: string): string {
  const plain = `${network.labAddress}:${ports.registry}`;
  const trusted = [registryName, productionRegistryName, privateRegistryName].map(
    (host) => `[registry."${host}"]\n  ca = ["${authority}"]\n`,
  );
  return `${trusted.join('')}[registry."${plain}"]
  http = true
[registry."docker.io"]
  mirrors = ["${plain}/${hubFolder}"]
`;
}
