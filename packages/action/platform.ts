import * as core from '@actions/core';

/** What the kit uses of @actions/core. The file commands and annotations of the runner stay the library's business. */
export type Core = Pick<
  typeof core,
  | 'addPath'
  | 'debug'
  | 'endGroup'
  | 'error'
  | 'exportVariable'
  | 'notice'
  | 'saveState'
  | 'setOutput'
  | 'setSecret'
  | 'startGroup'
  | 'warning'
>;

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
