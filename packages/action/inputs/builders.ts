import { booleanKind } from './boolean.ts';
import { type Choices, choiceKind } from './choice.ts';
import { durationKind } from './duration.ts';
import { integerKind } from './integer.ts';
import { keyValuesKind } from './key-values.ts';
import { type Given, type Input, type InputOptions, inputOf, type Kind } from './kind.ts';
import { listKind } from './list.ts';
import { secretKind } from './secret.ts';
import { textKind } from './text.ts';
import { workspacePathKind } from './workspace-path.ts';
import { yamlKind } from './yaml.ts';

/** Any text. */
export const text = builder(textKind);

/** `true` or `false`. */
export const boolean = builder(booleanKind);

/** A whole number from `min` to `max`. */
export const integer = builder(integerKind);

/** A duration such as `5m30s`; the value is milliseconds. */
export const duration = builder(durationKind);

/** One of `values`. */
export function choice<const V extends string, const O extends InputOptions & Choices<V>>(
  options: O & Choices<V>,
): Input<Given<V, O>> {
  return inputOf<V, O>(choiceKind as Kind<V, Choices<V>>, options);
}

/** Items separated by commas or line breaks. */
export const list = builder(listKind);

/** `key=value` lines. */
export const keyValues = builder(keyValuesKind);

/** One YAML document. */
export const yaml = builder(yamlKind);

/** A path inside the workspace; the value is the absolute real path. */
export const workspacePath = builder(workspacePathKind);

/** A secret: masked at once, never quoted. */
export const secret = builder(secretKind);

function builder<T, Extra extends object>(kind: Kind<T, Extra>) {
  return <const O extends InputOptions & Extra>(options: O): Input<Given<T, O>> => inputOf<T, O>(kind, options);
}
