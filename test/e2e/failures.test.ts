import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Failure, failures, hookFailures } from '../lab/cluster/failures.ts';
import { lab } from '../lab/cluster/lab.ts';
import { charts, type Stage, setStage } from '../lab/cluster/stage.ts';
import { startDenyingWebhook, type Webhook } from '../lab/cluster/webhook.ts';
import { type Result, runText } from './run.ts';
import { checkout, context, deploy, login, workflowOf } from './workflow.ts';

const minutes = 60_000;
type Case = Omit<Failure, 'shows'>;
const all: readonly Case[] = [...failures, ...hookFailures];
/** Most of the time is waiting, so more jobs than processors are quicker. */
const jobCount = 4;
const goOn = '        continue-on-error: true';

describe.each(['3', '4'] as const)('every way to fail, with Helm %s', (helm) => {
  let webhook: Webhook;
  const stages = new Map<string, Stage>();
  let result: Result;
  const namespaceOf = (chart: string) => stages.get(chart)?.namespace as string;

  beforeAll(async () => {
    webhook = await startDenyingWebhook('images must be signed');
    const image = await lab.image('good');
    await Promise.all(all.map(async (failure) => stages.set(failure.chart, await setStage(failure, webhook))));
    const step = ({ chart, ownImage, timeoutSeconds = 120 }: Case) =>
      `${deploy(
        {
          release: 'app',
          namespace: namespaceOf(chart),
          chart: `charts/${chart}`,
          timeout: `${timeoutSeconds}s`,
          ...(ownImage === true ? {} : { image }),
        },
        chart,
      )}\n${goOn}`;
    const jobs = Array.from({ length: jobCount }, (_, job) => [
      `job-${job}`,
      [checkout, login(), context(), ...all.filter((_, index) => index % jobCount === job).map(step)],
    ]);
    const flags = ['--concurrent-jobs', String(jobCount)];
    result = await runText(workflowOf(Object.fromEntries(jobs)), { helm, flags, folders: [charts] });
  }, 5 * minutes);

  afterAll(async () => {
    await Promise.all([...stages.values()].map((stage) => stage.clear()));
    await webhook.close();
  }, minutes);

  test.each(all)('$chart: $cause, with its evidence, and the release is uninstalled', ({ chart, cause, evidence }) => {
    const [, step] = Object.entries(result.steps).find(([name]) => name.endsWith(`.${chart}`)) ?? [];
    expect(step?.outputs).toMatchObject({ status: 'uninstalled', cause });
    const summaries = result.summaries.filter(({ content }) => content.includes(namespaceOf(chart)));
    expect(summaries).not.toEqual([]);
    const told = summaries.map(({ content }) => content).join('\n');
    for (const part of evidence) expect(told).toContain(part);
  });
});
