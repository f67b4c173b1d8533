import type { Cause } from './errors.ts';
import type { Input } from './inputs/kind.ts';

/** An Azure role that an action needs, where, and why; becomes a row of the README. */
export interface AzureRole {
  readonly role: string;
  readonly scope: string;
  readonly why: string;
}

/** Everything that is known about an action before it runs. action.yml, README and catalog are generated from it. */
export interface Action<
  I extends Record<string, Input<unknown>> = Record<string, Input<unknown>>,
  O extends Record<string, string> = Record<string, string>,
> {
  /** Kebab-case; the name of its folder. */
  readonly name: string;
  /** The `name:` in action.yml. */
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** A Feather icon and one of the colours that GitHub allows. */
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: I;
  /** Output name to description. */
  readonly outputs: O;
  /** What the job's `permissions:` must hold. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly azureRoles: readonly AzureRole[];
  /** The causes that the packages behind this action can report; the kit's own are added. */
  readonly causes: readonly Cause[];
  /** YAML of the steps for the README's usage section. */
  readonly example: string;
  /** Whether the action has a post.ts. */
  readonly post?: true;
}

/** The typed values of an action's inputs, by their names in action.yml. */
export type InputsOf<A extends Action> = {
  readonly [N in keyof A['inputs']]: A['inputs'][N] extends Input<infer T> ? T : never;
};

/** The names of an action's outputs. */
export type OutputName<A extends Action> = keyof A['outputs'] & string;

/** Declares an action. It only fixes the types; the contract test over all actions checks the rest. */
export function defineAction<
  const I extends Record<string, Input<unknown>>,
  const O extends Readonly<Record<string, string>>,
>(action: Action<I, O>): Action<I, O> {
  return action;
}
