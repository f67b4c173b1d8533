import { join } from 'node:path';
import type { Location } from '@aks-delivery/action/errors';
import type { Values } from '../values/helm-yaml.ts';
import type { PathStep } from '../values/path.ts';
import { valueAt } from '../values/tree.ts';
import { documents, type ValueFile } from '../values/user-files.ts';
import { locateInYaml } from './yaml-position.ts';

/** A value that a chart's schema objects to. */
export interface Violation {
  /** The chart whose schema it is; a subchart's values lie under its name. */
  chart: string;
  /** From the chart's own values; indexes are digits. */
  path: readonly string[];
}

/**
 * The values that a text of Helm names (santhosh-tekuri/jsonschema, in Helm since 3.18): `- at '/image/tag': got number, want string`
 * below the name of the chart. A property that is not allowed is named itself.
 */
export function schemaViolations(text: string): Violation[] {
  const [, list = ''] = text.split(/meet the specifications of the schema\(s\) in the following chart\(s\):\r?\n/);
  let chart = '';
  return list.split('\n').flatMap((line) => {
    chart = /^([^\s:-][^\s:]*):\s*$/.exec(line)?.[1] ?? chart;
    const [, pointer, message = ''] = /^\s*- at '((?:[^'\\]|\\.)*)': (.*)$/.exec(line) ?? [];
    // Its parts follow, each on a line of its own.
    if (pointer === undefined || message === 'validation failed') return [];
    const path = unquoted(pointer)
      .split('/')
      .slice(1)
      .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
    const [, extra] = /^additional propert(?:y|ies) '((?:[^'\\]|\\.)*)'/.exec(message) ?? [];
    return [{ chart, path: extra === undefined ? path : [...path, unquoted(extra)] }];
  });
}

const unquoted = (text: string): string => text.replace(/\\(.)/g, '$1');

/** Where values can come from. */
export interface ValueSources {
  helmMajor: 3 | 4;
  /** The chart's name. */
  chart: string;
  /** The chart's folder in the workspace, when it is one. */
  chartFolder?: string | undefined;
  files: readonly ValueFile[];
  /** The chart's own values.yaml, and those of its subcharts, by path in the workspace. */
  defaults: readonly ValueFile[];
  /** What the inputs give. */
  inputs: Values | undefined;
}

/** The line that sets the first value that can be found. Undefined for values that come from inputs, or are missing. */
export function schemaPlace(text: string, sources: ValueSources): Location | undefined {
  for (const { chart, path } of schemaViolations(text)) {
    const own = path.length > 0;
    const whole = chart === sources.chart ? path : [chart, ...path];
    if (!own || valueAt(sources.inputs, whole) !== undefined) continue;
    const inSubchart = join(sources.chartFolder ?? '', 'charts', chart, 'values.yaml');
    const isSubchart = chart !== sources.chart;
    const candidates: [ValueFile, readonly PathStep[]][] = [
      ...sources.files.toReversed().map((file): [ValueFile, readonly string[]] => [file, whole]),
      ...sources.defaults.map((file): [ValueFile, readonly string[]] => [
        file,
        isSubchart && file.file === inSubchart ? path : whole,
      ]),
    ];
    for (const [file, at] of candidates) {
      const position = locate(file, at, sources.helmMajor);
      if (position !== undefined) return { file: file.file, ...position };
    }
  }
  return undefined;
}

function locate({ text }: ValueFile, path: readonly PathStep[], helmMajor: 3 | 4): ReturnType<typeof locateInYaml> {
  for (const document of documents(text, helmMajor).toReversed()) {
    const position = locateInYaml(document, text, path);
    if (position !== undefined) return position;
  }
  return undefined;
}
