import { setFlagsFromString } from 'node:v8';
import type { Deployment, Tools } from '../deployment.ts';
import { explainRender } from '../failure/explain.ts';
import { type DryRun, upgradeArgs } from '../program/flags.ts';
import { runHelm } from '../program/run.ts';
import { contentOf, type ReleaseContent, type ReleaseRecord } from '../release/record.ts';
import { withValuesFile } from '../values/file.ts';

/** Characters of Helm's answer: manifest, and the chart's files in base64. */
const large = 2_000_000;

/**
 * Has Helm render the release without changing anything; with `server` its templates may look things up in the cluster.
 * @throws UserError, with the place in the chart where Helm's text gives one
 */
export async function render(
  deployment: Deployment,
  mode: Exclude<DryRun, 'none'>,
  tools: Tools,
): Promise<ReleaseContent> {
  return withValuesFile(deployment.values, tools.temp, async (own) => {
    const run = { valuesFiles: [...deployment.valueFiles, ...own], labels: {}, timeoutMs: deployment.timeoutMs };
    const args = upgradeArgs(deployment, { ...run, dryRun: mode }, tools.helm);
    const finished = await runHelm(args, tools);
    tools.signal.throwIfAborted();
    if (finished.code !== 0) throw await explainRender(finished.stderr, deployment, own, tools);
    // So much text makes much garbage, and V8 would rather take three times the memory than collect it.
    if (finished.stdout.length > large) setFlagsFromString('--optimize-for-size');
    // Helm says before it what it pulled from a registry.
    const record = finished.stdout.slice(finished.stdout.search(/^\{/m));
    return contentOf(JSON.parse(record) as ReleaseRecord);
  });
}
