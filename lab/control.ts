import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ControlClient, controlClient } from './cloud/client.ts';
import { network, ports, url } from './network.ts';
import { stateFolder } from './paths.ts';

const read = (...path: string[]) => readFileSync(join(stateFolder, ...path), 'utf8');

/** The side doors of the running lab's stand-ins. */
export const control = (): ControlClient =>
  controlClient({
    urls: {
      arm: url('https', ports.arm),
      entra: url('https', ports.entra),
      github: url('https', ports.github),
      storage: url('https', ports.storage),
      machine: url('http', ports.machine),
      ...Object.fromEntries(
        Object.entries(network.registryAddresses).map(([name, address]) => [name, `https://${address}`]),
      ),
    },
    controlToken: read('cloud', 'control-token'),
    certificateAuthority: read('ca', 'ca.crt'),
  });
