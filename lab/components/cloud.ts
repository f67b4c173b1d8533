import { randomBytes } from 'node:crypto';
import { network, ports, url } from '../network.ts';
import { checkout } from '../paths.ts';
import { registries, world } from '../world.ts';
import { answers } from './answers.ts';
import { address as buildkitAddress } from './buildkitd.ts';
import type { Component } from './component.ts';

const name = 'cloud';

/** The stand-ins for GitHub, Entra ID, Azure Resource Manager, its storage, and Azure Container Registry: one Node process. */
export const cloud: Component = {
  name,
  tools: [],
  install: async (lab) => {
    const serving = await lab.authority.issue({
      commonName: name,
      dnsNames: ['localhost', ...world.registries.map(({ loginServer }) => loginServer)],
      ipAddresses: [network.labAddress, ...Object.values(network.registryAddresses)],
      usage: 'server',
    });
    const admin = await lab.authority.issue({
      commonName: 'masterclient',
      organization: 'system:masters',
      usage: 'client',
    });
    const access = {
      server: url('https', ports.apiserver),
      certificateAuthority: lab.authority.certificate,
      admin,
    };
    const controlToken = randomBytes(32).toString('base64url');
    await lab.write(name, 'control-token', controlToken);
    const configuration = {
      address: network.labAddress,
      addresses: network.registryAddresses,
      ports: {
        arm: ports.arm,
        entra: ports.entra,
        github: ports.github,
        storage: ports.storage,
        machine: ports.machine,
        ...Object.fromEntries(world.registries.map(({ name: registry }) => [registry, ports.https])),
      },
      tls: {
        certificateFile: await lab.write(name, 'tls.crt', serving.certificate),
        privateKeyFile: await lab.write(name, 'tls.key', serving.privateKey),
        certificateAuthorityFile: await lab.write(name, 'ca.crt', lab.authority.certificate),
      },
      stateFolder: lab.folder(name),
      controlToken,
      registries: {
        [registries.shop.name]: url('http', ports.registry),
        [registries.production.name]: url('http', ports.productionRegistry),
      },
      builder: { command: lab.binary('buildkit', 'buildctl'), address: buildkitAddress(lab) },
      clusters: Object.fromEntries([...world.clusters, ...world.fleets].map(({ name: each }) => [each, access])),
    };
    await lab.write(name, 'config.json', JSON.stringify(configuration));
  },
  start: (lab) => ({
    command: process.execPath,
    args: [`${checkout}/lab/cloud/main.ts`, lab.file(name, 'config.json')],
  }),
  ready: (lab) =>
    answers(`${url('https', ports.arm)}/metadata/endpoints?api-version=2022-09-01`, lab.authority.certificate),
};
