import type { AgentHost, Builder } from './host.ts';
import type { BuiltImage } from './push.ts';
import type { RegistryCredential } from './registry-credential.ts';
import type { OutputImage } from './run.ts';

/** What a run's steps share: the agent's folder, its engine, and its log. */
export interface Workspace {
  host: AgentHost & { builder: Builder };
  /** What belongs to the run; DOCKER_CONFIG is here. */
  folder: string;
  /** The context, unpacked. */
  source: string;
  registry: {
    loginServer: string;
    /** Base URL at which it answers. */
    url: string;
    credential: RegistryCredential | undefined;
  };
  /** `linux/amd64` */
  platform: string;
  /** Images by their references, as an engine would have them. */
  images: Map<string, BuiltImage>;
  pushed: Map<string, OutputImage>;
  /** Aborted when the run is to end. */
  signal: AbortSignal;
  /** A line of the agent's own: it gets the time in front. */
  log: (line: string) => void;
  /** A line of a program's. */
  output: (line: string) => void;
}

/** A reference without tag or digest is that of `latest`. */
export const withTag = (name: string) => (/[@:]/.test(name) ? name : `${name}:latest`);
