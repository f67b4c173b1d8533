import type { Action } from '@aks-delivery/action';
import { causes } from '@aks-delivery/action/causes';
import type { Cause } from '@aks-delivery/action/errors';
import type { Input } from '@aks-delivery/action/inputs/kind';
import { table } from './table.ts';

/** A generated part of a README: what stands between its two markers. */
export interface Section {
  readonly name: string;
  readonly heading: string;
  render(action: Action): string;
}

/** The generated parts of every action's README, in their usual order. */
export const sections: readonly Section[] = [
  { name: 'usage', heading: 'Usage', render: ({ example }) => `\`\`\`yaml\n${example.trim()}\n\`\`\`` },
  {
    name: 'inputs',
    heading: 'Inputs',
    render: ({ inputs }) =>
      table(['input', 'type', 'default', 'what it means'], Object.entries(inputs).map(inputRow)) ?? 'None.',
  },
  {
    name: 'outputs',
    heading: 'Outputs',
    render: ({ outputs }) =>
      table(
        ['output', 'what it holds'],
        Object.entries(outputs).map(([name, description]) => [`\`${name}\``, description]),
      ) ?? 'None.',
  },
  { name: 'permissions', heading: 'Permissions and roles', render: permissions },
  {
    name: 'errors',
    heading: 'Errors',
    render: (action) =>
      table(
        ['cause', 'what it means', 'what to do'],
        allCauses(action).map(({ code, means, fix }) => [`\`${code}\``, means, fix]),
      ) ?? 'None of its own.',
  },
];

/** The causes of an action's packages together with those of the kit, by code, each once. */
export function allCauses(action: Action): Cause[] {
  const byCode = new Map([...causes, ...action.causes].map((cause) => [cause.code, cause]));
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Where a section begins and ends in a README. */
export const markers = ({ name }: Section): readonly [string, string] => [
  `<!-- generated:${name} -->`,
  `<!-- /generated:${name} -->`,
];

/** The README with its generated parts renewed; parts that it lacks are added at the end with a heading. */
export function renewReadme(text: string | undefined, action: Action): string {
  const start = text ?? `# ${action.title}\n\n${action.description}\n`;
  return sections.reduce((readme, section) => renewSection(readme, section, action), start);
}

function renewSection(readme: string, section: Section, action: Action): string {
  const [open, close] = markers(section);
  const block = `${open}\n${section.render(action)}\n${close}`;
  const from = readme.indexOf(open);
  const to = readme.indexOf(close);
  if (from < 0 || to < from) return `${readme.trimEnd()}\n\n## ${section.heading}\n\n${block}\n`;
  return readme.slice(0, from) + block + readme.slice(to + close.length);
}

function inputRow([name, input]: readonly [string, Input<unknown>]): string[] {
  const deprecated = input.deprecationMessage === undefined ? '' : ` **Deprecated:** ${input.deprecationMessage}`;
  const standard = input.default === undefined || input.default === '' ? '' : `\`${input.default}\``;
  return [`\`${name}\``, input.kind, input.required ? '**required**' : standard, input.description + deprecated];
}

function permissions({ permissions: scopes, azureRoles }: Action): string {
  const lines = Object.entries(scopes).map(([scope, level]) => `  ${scope}: ${level}`);
  const job =
    lines.length === 0
      ? 'No permissions of the `GITHUB_TOKEN`.'
      : `\`\`\`yaml\npermissions:\n${lines.join('\n')}\n\`\`\``;
  const roles = table(
    ['Azure role', 'scope', 'why'],
    azureRoles.map(({ role, scope, why }) => [role, scope, why]),
  );
  return `${job}\n\n${roles ?? 'No Azure role.'}`;
}
