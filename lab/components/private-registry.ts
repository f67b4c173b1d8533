import { network, ports, url } from '../network.ts';
import { checkout } from '../paths.ts';
import type { Component } from './component.ts';

/** A registry that refuses the cluster's nodes. */
export const privateRegistry: Component = {
  name: 'private-registry',
  tools: [],
  install: async () => undefined,
  start: () => ({
    command: process.execPath,
    args: [`${checkout}/lab/registry/private.ts`, network.labAddress, String(ports.privateRegistry)],
  }),
  ready: async () => {
    const { status } = await fetch(`${url('http', ports.privateRegistry)}/v2/`, { signal: AbortSignal.timeout(2_000) });
    return status === 401;
  },
};
