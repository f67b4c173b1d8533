import { pushProgram } from '../images/push.ts';
import { pauseImage } from '../images/references.ts';
import { network, ports, url } from '../network.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';

/** distribution, the registry that the OCI specification's conformance tests were written against. */
export const registry: Component = {
  name: 'registry',
  tools: ['registry', 'pause'],
  install: async (lab) => {
    const configuration = {
      version: '0.1',
      log: { level: 'warn', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: lab.file('registry', 'data') }, delete: { enabled: true } },
      http: { addr: `${network.labAddress}:${ports.registry}`, relativeurls: true, secret: 'lab' },
    };
    await lab.write('registry', 'config.yml', JSON.stringify(configuration));
  },
  start: (lab) => ({
    command: lab.binary('registry', 'registry'),
    args: ['serve', lab.file('registry', 'config.yml')],
    env: { OTEL_TRACES_EXPORTER: 'none' },
  }),
  ready: () => answers(`${url('http', ports.registry)}/v2/`),
  settle: async (lab) => {
    await pushProgram(pauseImage, { program: lab.binary('pause', 'pause') });
  },
};
