import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Figure } from '../figure.ts';
import { openCluster } from './cluster.ts';

const dashboards = 40;
const dashboardBytes = 150_000;

/** A release of the size of kube-prometheus-stack: 6 MB of dashboards that compress well. */
export const deployLarge: Figure = {
  name: 'deploy-memory',
  what: 'largest memory of helm-deploy with a manifest of 6 MB, planned with a diff and deployed',
  unit: 'MB',
  rounds: 2,
  goal: { of: 'ours', atMost: 250 },
  async prepare(folder) {
    const cluster = await openCluster(folder, '4');
    await writeChart(join(cluster.workspace, 'chart'));
    const report = join(folder, 'memory');
    const probe = join(folder, 'probe.mjs');
    await writeFile(
      probe,
      `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));\n`,
    );
    let change = 0;
    return {
      async ours() {
        const inputs = { release: 'large', chart: 'chart', set: `change=${++change}` };
        await cluster.action(inputs, 0, ['--import', pathToFileURL(probe).href]);
        return Number(await readFile(report, 'utf8')) / 1024;
      },
      close: cluster.close,
    };
  },
};

async function writeChart(folder: string): Promise<void> {
  await mkdir(join(folder, 'templates'), { recursive: true });
  await writeFile(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: large\nversion: 0.1.0\n');
  const panel = `    {"title": "requests", "change": {{ .Values.change }}, "targets": [{"expr": "sum(rate(requests_total[5m]))"}]},\n`;
  const panels = panel.repeat(Math.ceil(dashboardBytes / panel.length));
  for (let number = 0; number < dashboards; number++)
    await writeFile(
      join(folder, 'templates', `dashboard-${number}.yaml`),
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: dashboard-${number}\ndata:\n  dashboard.json: |\n${panels}`,
    );
}
