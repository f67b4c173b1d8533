import type { Lab } from '../lab.ts';
import type { ToolName } from '../tools/index.ts';

/** A program to run: what to call, and what it needs to know. Nothing secret in `args`. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** One part of the lab. All have this shape and stand in the lists of index.ts, in the order in which they start. */
export interface Component {
  readonly name: string;
  readonly tools: readonly ToolName[];
  /** Writes configuration and credentials into `lab.folder(name)`. */
  install(lab: Lab): Promise<void>;
  /** Left out by a part that is files alone, which `settle` writes. */
  start?(lab: Lab): Program;
  /** Whether it answers; asked again until it does. May throw while it does not. */
  ready(lab: Lab): Promise<boolean>;
  /** What has to exist in the cluster, in the registry, or for programs of others, once it answers. */
  settle?(lab: Lab): Promise<void>;
}
