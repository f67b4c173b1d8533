import { checkout } from '../paths.ts';
import { network, ports, url } from '../network.ts';
import { answers } from './answers.ts';
import type { Component } from './component.ts';

const name = 'cloud';

/** The stand-ins for GitHub, Entra ID and Azure Resource Manager: one Node process. */
export const cloud: Component = {
  name,
  tools: [],
  install: async () => {},
  start: () => ({ command: process.execPath, args: [`${checkout}/lab/cloud/main.ts`] }),
  ready: (lab) => answers(`${url('https', ports.arm)}/metadata/endpoints?api-version=2022-09-01`, lab.authority.certificate),
};
