import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Location } from '@aks-delivery/action/errors';
import type { Chart } from '../chart/index.ts';
import type { Values } from '../values/helm-yaml.ts';
import { readValueFiles, type ValueFile } from '../values/user-files.ts';
import { templateLine } from './rendered-place.ts';
import { schemaPlace } from './schema-place.ts';
import { templateFile, templatePlace } from './template-place.ts';
import { valueFileLine } from './value-file-place.ts';
import { yamlErrorLine } from './yaml-line.ts';

/** What a failed helm worked with. */
export interface FailedRun {
  workspace: string;
  chart: Chart;
  /** Absolute paths. */
  valueFiles: readonly string[];
  /** What the inputs give. */
  values: Values | undefined;
  helmMajor: 3 | 4;
  /** Renders again, and gives the text of all templates, be it YAML or not. */
  renderText(): Promise<string>;
}

/** The place in the user's files that an error of Helm is about, when it can be told. Files of archives and registries have none. */
export async function failurePlace(stderr: string, run: FailedRun): Promise<Location | undefined> {
  const { folder } = run.chart;
  if (stderr.includes('meet the specifications of the schema')) {
    return schemaPlace(stderr, {
      helmMajor: run.helmMajor,
      chart: await nameOf(run),
      chartFolder: folder,
      files: await readValueFiles(run.valueFiles, run.workspace),
      defaults: folder === undefined ? [] : await defaultsOf(folder, run.workspace),
      inputs: run.values,
    });
  }
  const broken = /failed to parse (\/[^\n]+?): (?:cannot unmarshal|error )/.exec(stderr)?.[1];
  if (broken !== undefined) {
    const [file] = run.valueFiles.includes(broken) ? await readValueFiles([broken], run.workspace) : [];
    return file === undefined ? undefined : withLine(file.file, valueFileLine(stderr, file.text));
  }
  if (folder === undefined) return undefined;
  if (stderr.includes('cannot load values.yaml'))
    return defaultsPlace(stderr, join(folder, 'values.yaml'), run.workspace);
  const place = templatePlace(stderr);
  if (place === undefined) return undefined;
  const { path, line, column } = place;
  const file = templateFile(path, folder);
  if (line !== undefined) return { file, line, ...(column === undefined ? {} : { column }) };
  const renderedLine = yamlErrorLine(stderr);
  const source = await textOf(join(run.workspace, file));
  if (renderedLine === undefined || source === undefined) return { file };
  return withLine(file, templateLine(await run.renderText(), path, source, renderedLine));
}

async function defaultsPlace(stderr: string, file: string, workspace: string): Promise<Location> {
  return withLine(file, valueFileLine(stderr, (await textOf(join(workspace, file))) ?? ''));
}

function withLine(file: string, line: number | undefined): Location {
  return { file, ...(line === undefined ? {} : { line }) };
}

/** The chart's name: of Chart.yaml, else as the reference or the archive is called. */
async function nameOf({ chart, workspace }: FailedRun): Promise<string> {
  const metadata = chart.folder === undefined ? undefined : await textOf(join(workspace, chart.folder, 'Chart.yaml'));
  const [, name] = /^name:\s*["']?([^\s"'#]+)/m.exec(metadata ?? '') ?? [];
  return name ?? basename(chart.argument).replace(/(-\d[^/]*\.tgz|@.*|:.*)$/, '');
}

/** values.yaml of a chart and of the subcharts that are folders. */
async function defaultsOf(folder: string, workspace: string): Promise<ValueFile[]> {
  const subcharts = await readdir(join(workspace, folder, 'charts')).catch(() => []);
  const files = [folder, ...subcharts.map((name) => join(folder, 'charts', name))].map((each) =>
    join(each, 'values.yaml'),
  );
  const texts = await Promise.all(files.map((file) => textOf(join(workspace, file))));
  return files.flatMap((file, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ file, text }];
  });
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
