import type { Kind } from './kind.ts';

/** What YAML's core schema can say: the same values as JSON. */
export type YamlValue = null | boolean | number | string | YamlValue[] | { [key: string]: YamlValue };

export const yamlKind: Kind<YamlValue> = {
  name: 'YAML',
  docs: 'One YAML document (JSON is YAML, too).',
  example: 'replicas: 3',
  allowed: () => 'one YAML document',
  parse: async (raw) => {
    // Loaded here, because the parser costs more start time than the rest of the kit and few actions take YAML.
    const { parseDocument } = await import('yaml');
    const document = parseDocument(raw, { prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined) return { problem: `does not parse: ${error.message.split('\n')[0]?.replace(/:$/, '')}` };
    return { value: document.toJS({ maxAliasCount: 100 }) as YamlValue };
  },
};
