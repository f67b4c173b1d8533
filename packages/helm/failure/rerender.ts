import type { Deployment, Tools } from '../deployment.ts';
import { runHelm } from '../program/run.ts';

/**
 * The text of all templates of a deployment, also where it is not YAML. Nothing is asked of the cluster, and nothing is logged: the
 * text holds Secrets. `valuesFiles` are those of the run that failed.
 */
export async function renderText(
  { release, namespace, chart }: Deployment,
  valuesFiles: readonly string[],
  tools: Tools,
): Promise<string> {
  const args = [
    ...['template', release, chart.argument, '--namespace', namespace, '--debug'],
    ...(chart.version === undefined ? [] : ['--version', chart.version]),
    ...(chart.repository === undefined ? [] : ['--repo', chart.repository]),
    ...valuesFiles.flatMap((file) => ['--values', file]),
  ];
  return (await runHelm(args, { ...tools, log: { foreign: () => undefined } })).stdout;
}
