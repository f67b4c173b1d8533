import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../../lab/until.ts';
import type { Failure } from './failures.ts';
import { lab } from './lab.ts';
import type { Webhook } from './webhook.ts';

export const charts = join(import.meta.dirname, '../../fixtures/charts');

/** A namespace in which one chart shall fail, with what must be there before. */
export interface Stage {
  readonly namespace: string;
  /** Removes everything again, also what is not in the namespace. */
  clear(): Promise<void>;
}

/** Makes a namespace and applies the chart's cluster.yaml; policies and webhooks in it are bound to this namespace. */
export async function setStage(
  { chart, refusesPods }: Pick<Failure, 'chart' | 'refusesPods'>,
  webhook: Webhook,
): Promise<Stage> {
  const namespace = `fail-${chart}-${randomUUID().slice(0, 8)}`;
  await lab.kubectl('create', 'namespace', namespace);
  const file = join(charts, chart, 'cluster.yaml');
  const objects = existsSync(file)
    ? readFileSync(file, 'utf8')
        .replaceAll('NAMESPACE', namespace)
        .replaceAll('WEBHOOK_URL', webhook.url)
        .replaceAll('WEBHOOK_CA', webhook.authority)
    : undefined;
  if (objects !== undefined) await lab.apply(objects, namespace);
  // Quotas, policies and webhooks count only when the API server has heard of them.
  if (refusesPods === true) await until(() => refuses(namespace), `a refusal in ${namespace}`, 20);
  return {
    namespace,
    async clear() {
      const kinds = 'validatingadmissionpolicies,validatingadmissionpolicybindings,validatingwebhookconfigurations';
      await lab.kubectl('delete', kinds, '--ignore-not-found', `--field-selector=metadata.name=${namespace}`);
      await lab.kubectl('delete', 'namespace', namespace, '--wait=false', '--ignore-not-found');
    },
  };
}

const pod = (image: string): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'attempt', labels: { app: 'app' } },
  spec: { containers: [{ name: 'app', image, resources: { limits: { memory: '64Mi' } } }] },
});

async function refuses(namespace: string): Promise<boolean> {
  try {
    await lab.apply(JSON.stringify(pod(lab.missingImage)), namespace, '--dry-run=server');
    return false;
  } catch (error) {
    return (
      /forbidden|denied|webhook/.test((error as Error).message) && !/status unknown/.test((error as Error).message)
    );
  }
}
