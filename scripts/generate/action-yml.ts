import type { Action } from '@aks-delivery/action';
import { stringify } from 'yaml';

const HEADER = '# Generated from action.ts by `npm run generate`: change that file, not this one.\n';

/** The whole action.yml. Types of inputs cannot be said there, so the descriptions name them. */
export function actionYml(action: Action): string {
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    name,
    {
      description: input.description,
      ...(input.required ? { required: true } : {}),
      ...(input.default === undefined ? {} : { default: input.default }),
      ...(input.deprecationMessage === undefined ? {} : { deprecationMessage: input.deprecationMessage }),
    },
  ]);
  const outputs = Object.entries(action.outputs).map(([name, description]) => [name, { description }]);
  const entry = `../../dist/${action.name}`;
  const metadata = {
    name: action.title,
    description: action.description,
    branding: action.branding,
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: {
      using: 'node24',
      main: `${entry}/main.js`,
      ...(action.post ? { post: `${entry}/post.js`, 'post-if': 'always()' } : {}),
    },
  };
  return HEADER + stringify(metadata, { lineWidth: 0, defaultStringType: 'PLAIN', singleQuote: true });
}
