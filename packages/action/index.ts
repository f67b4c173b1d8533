export type { Context, GitHub, Handler, Log, Runner, State } from './context.ts';
export { type Action, type AzureRole, defineAction, type InputsOf, type OutputName } from './declaration.ts';
export { type Cause, type Location, type Problem, UserError } from './errors.ts';
export {
  boolean,
  choice,
  duration,
  integer,
  keyValues,
  list,
  secret,
  text,
  workspacePath,
  yaml,
} from './inputs/builders.ts';
export type { Input } from './inputs/kind.ts';
export type { YamlValue } from './inputs/yaml.ts';
export { code, escapeMarkdown, type Markdown, markdown } from './markdown.ts';
export type { Cell, Summary } from './summary.ts';
