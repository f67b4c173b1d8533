import { network, ports } from '../network.ts';
import { writeTrust } from '../signing/files.ts';
import { timestampReady } from '../signing/services.ts';
import type { Component } from './component.ts';

/** Sigstore's timestamp authority: it proves that a signature was made while its short-lived certificate was valid. */
export const timestamp: Component = {
  name: 'timestamp',
  tools: ['sigstore'],
  install: async () => undefined,
  start: (lab) => ({
    command: lab.binary('sigstore', 'timestamp-server'),
    args: [
      'serve',
      ...['--host', network.labAddress, '--port', String(ports.timestamp)],
      ...['--timestamp-signer', 'memory', '--disable-ntp-monitoring'],
    ],
  }),
  ready: timestampReady,
  settle: writeTrust,
};
