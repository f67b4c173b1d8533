import { mkdir } from 'node:fs/promises';
import { ports } from '../network.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';

const address = (port: number) => `http://127.0.0.1:${port}`;

export const etcd: Component = {
  name: 'etcd',
  tools: ['etcd'],
  install: async (lab) => {
    await mkdir(lab.folder('etcd'), { recursive: true, mode: 0o700 });
  },
  start: (lab) => ({
    command: lab.binary('etcd', 'etcd'),
    args: [
      '--name=lab',
      `--data-dir=${lab.file('etcd', 'data')}`,
      `--listen-client-urls=${address(ports.etcd)}`,
      `--advertise-client-urls=${address(ports.etcd)}`,
      `--listen-peer-urls=${address(ports.etcdPeer)}`,
      `--initial-advertise-peer-urls=${address(ports.etcdPeer)}`,
      `--initial-cluster=lab=${address(ports.etcdPeer)}`,
      '--unsafe-no-fsync', // the data does not outlive the lab
      '--log-level=warn',
    ],
  }),
  ready: () => answers(`${address(ports.etcd)}/health`),
};
