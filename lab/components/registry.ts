import { pushProgram } from '../images/push.ts';
import { pauseImage } from '../images/references.ts';
import { network, ports, url } from '../network.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';

/**
 * distribution, the registry that the OCI specification's conformance tests were written against. It asks nobody for a
 * token: the nodes pull from it as with a role of their own, all others go by the stand-in for ACR in front of it.
 */
const plainRegistry = (name: string, port: number): Component => ({
  name,
  tools: ['registry'],
  install: async (lab) => {
    const configuration = {
      version: '0.1',
      log: { level: 'warn', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: lab.file(name, 'data') }, delete: { enabled: true } },
      http: { addr: `${network.labAddress}:${port}`, relativeurls: true, secret: 'lab' },
    };
    await lab.write(name, 'config.yml', JSON.stringify(configuration));
  },
  start: (lab) => ({
    command: lab.binary('registry', 'registry'),
    args: ['serve', lab.file(name, 'config.yml')],
    env: { OTEL_TRACES_EXPORTER: 'none' },
  }),
  ready: () => answers(`${url('http', port)}/v2/`),
});

export const registry: Component = {
  ...plainRegistry('registry', ports.registry),
  tools: ['registry', 'pause'],
  settle: async (lab) => {
    await pushProgram(pauseImage, { program: lab.binary('pause', 'pause') });
  },
};

/** What production pulls from. */
export const productionRegistry = plainRegistry('production-registry', ports.productionRegistry);
