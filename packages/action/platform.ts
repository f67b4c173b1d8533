import {
  addPath,
  debug,
  endGroup,
  error,
  exportVariable,
  notice,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  warning,
} from '@actions/core';

/**
 * What the kit uses of @actions/core. The file commands and annotations of the runner stay the library's business. By its names, and
 * not as a whole, so that the bundle can leave out its HTTP client, which takes longer to load than the rest of an action.
 */
const core = {
  addPath,
  debug,
  endGroup,
  error,
  exportVariable,
  notice,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  warning,
};

export type Core = typeof core;

/** The process around an action: the only place where the kit meets global state. */
export interface Platform {
  readonly core: Core;
  readonly env: NodeJS.ProcessEnv;
  write(text: string): void;
}

/** The real process. */
export const platform: Platform = {
  core,
  env: process.env,
  write: (text) => void process.stdout.write(text),
};
