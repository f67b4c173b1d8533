import type { Declared } from '@aks-delivery/kubernetes';
import type { Deployment, Tools } from './deployment.ts';
import { explainHelm } from './failure.ts';
import { type DryRun, upgradeArgs } from './flags.ts';
import { parseManifest } from './manifest.ts';
import { runHelm } from './run.ts';
import { withValuesFile } from './values.ts';

/** Renders the release (`client`), or has the API server check it too (`server`). Nothing is changed. Gives its objects. */
export async function dryRun(deployment: Deployment, mode: Exclude<DryRun, 'none'>, tools: Tools): Promise<Declared[]> {
  const { release, namespace, createNamespace, chart, valueFiles, values, timeoutMs } = deployment;
  return withValuesFile(values, tools.temp, async (own) => {
    const valuesFiles = [...valueFiles, ...own];
    const args = upgradeArgs(
      { release, namespace, createNamespace, chart: chart.argument, valuesFiles, labels: {}, dryRun: mode, timeoutMs },
      tools.helm,
    );
    const finished = await runHelm(args, tools);
    tools.signal.throwIfAborted();
    if (finished.code === 0) return parseManifest(manifestOf(finished.stdout));
    throw explainHelm(finished.stderr, {
      release,
      verb: 'render',
      workspace: tools.workspace,
      ...(chart.folder === undefined ? {} : { chartFolder: chart.folder }),
      ...(own[0] === undefined ? {} : { valuesFile: own[0] }),
    });
  });
}

// The text form is "NAME: …", then "HOOKS:", "MANIFEST:" and "NOTES:", each a line of its own.
function manifestOf(stdout: string): string {
  const start = stdout.search(/^MANIFEST:$/m);
  const rest = start < 0 ? '' : stdout.slice(start + 'MANIFEST:'.length);
  const end = rest.search(/^NOTES:$/m);
  return end < 0 ? rest : rest.slice(0, end);
}
