import { registries } from '../world.ts';
import { acr } from './acr/stand-in.ts';
import { arm } from './arm/stand-in.ts';
import { entra } from './entra/stand-in.ts';
import { github } from './github/stand-in.ts';
import { machine } from './machine/stand-in.ts';
import type { StandIn } from './stand-in.ts';
import { storage } from './storage/stand-in.ts';

/** The cloud's services. A new one is a folder with a `stand-in.ts` and a line here. */
export const standIns: readonly StandIn[] = [
  github,
  entra,
  arm,
  storage,
  machine,
  ...Object.values(registries).map(acr),
];
