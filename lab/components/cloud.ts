import { randomBytes } from 'node:crypto';
import { network, ports, url } from '../network.ts';
import { checkout } from '../paths.ts';
import { world } from '../world.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';

const name = 'cloud';

/** The stand-ins for GitHub, Entra ID and Azure Resource Manager: one Node process. */
export const cloud: Component = {
  name,
  tools: [],
  install: async (lab) => {
    const serving = await lab.authority.issue({
      commonName: name,
      dnsNames: ['localhost'],
      ipAddresses: [network.labAddress],
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
      ports: { arm: ports.arm, entra: ports.entra, github: ports.github },
      tls: {
        certificateFile: await lab.write(name, 'tls.crt', serving.certificate),
        privateKeyFile: await lab.write(name, 'tls.key', serving.privateKey),
        certificateAuthorityFile: await lab.write(name, 'ca.crt', lab.authority.certificate),
      },
      stateFolder: lab.folder(name),
      controlToken,
      clusters: Object.fromEntries(world.clusters.map((cluster) => [cluster.name, access])),
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
