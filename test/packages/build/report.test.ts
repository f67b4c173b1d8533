import { createSummary } from '@aks-delivery/action/summary';
import { fit as cutToFit } from '@aks-delivery/action/summary-fit';
import type { Order, Outcome } from '@aks-delivery/build/build-push';
import type { BuildStep } from '@aks-delivery/build/progress/read';
import { stepChart } from '@aks-delivery/build/report/chart';
import { nameOutputs, outputsOf } from '@aks-delivery/build/report/outputs';
import { reportOutcome } from '@aks-delivery/build/report/summary';
import { verdictText } from '@aks-delivery/build/report/verdict';
import { bytes } from '@aks-delivery/oci/bytes';
import { describe, expect, test } from '@jest/globals';
import { plainPlan } from './plan.ts';
import { recorded } from './recorded.ts';

const order: Order = {
  plan: { ...plainPlan, push: true, references: ['contoso.azurecr.io/shop:1', 'contoso.azurecr.io/shop:main'] },
  policy: { push: true, overwrite: false, lock: false, skipBuilt: true, retries: 5 },
  source: 'abc',
};
const digest = `sha256:${'a'.repeat(64)}`;
const image = {
  digest,
  platforms: [
    {
      platform: 'linux/amd64',
      digest: 'sha256:amd',
      imageId: 'sha256:config',
      layers: [
        { digest: 'sha256:one', size: 31_000_000, command: '/bin/sh -c #(nop) ADD file:1 in /' },
        { digest: 'sha256:two', size: 1_200, command: 'RUN |2 A=1 NPM_TOKEN=hush hush /bin/sh -c npm ci # buildkit' },
      ],
    },
  ],
  attestations: [{ digest: 'sha256:provenance', platform: 'linux/amd64' }],
};
const pushed: Outcome = {
  verdict: 'pushed',
  tookMs: 12_345,
  digest,
  image,
  metadata: { 'containerimage.digest': digest },
  steps: recorded('executed').steps,
  attempts: 1,
  locked: true,
};
const bare: Outcome = { verdict: 'failed', tookMs: 0, metadata: {}, steps: [], attempts: 0, locked: false };

const summaryOf = (outcome: Outcome, of = order): string => {
  const summary = createSummary();
  reportOutcome(summary, of, outcome);
  return cutToFit(summary.blocks, 1_000_000);
};

describe('outputs', () => {
  test('of an image that was pushed', () => {
    expect(outputsOf(order, pushed)).toEqual({
      image: 'contoso.azurecr.io/shop',
      digest,
      reference: `contoso.azurecr.io/shop@${digest}`,
      'platform-digests': '{"linux/amd64":"sha256:amd"}',
      'attestation-digests': '["sha256:provenance"]',
      metadata: JSON.stringify({ 'containerimage.digest': digest }),
      imageid: 'sha256:config',
      skipped: 'false',
      seconds: '12.3',
      cause: '',
    });
    expect(nameOutputs(order)).toEqual({ tags: order.plan.references.join('\n'), 'tag-names': '1\nmain' });
  });

  test('of one that was there already', () => {
    expect(
      outputsOf(order, { ...pushed, verdict: 'already-built', foundAt: 'contoso.azurecr.io/shop:1', tookMs: 0 }),
    ).toMatchObject({
      skipped: 'true',
      seconds: '0.0',
      digest,
    });
  });

  test('of a build that failed are empty', () => {
    const values = { ...outputsOf(order, bare), image: '', skipped: '', seconds: '' };
    expect(new Set(Object.values(values))).toEqual(new Set(['']));
  });

  test('of an image that was not pushed have a digest and no reference', () => {
    const local = { ...order, plan: { ...order.plan, push: false } };
    expect(outputsOf(local, { ...bare, digest })).toMatchObject({ digest, reference: '' });
  });

  test('leave a provenance out that is too large', () => {
    const metadata = { 'buildx.build.provenance': 'x'.repeat(300_000), 'image.name': 'a' };
    expect(outputsOf(order, { ...pushed, metadata }).metadata).toBe('{"image.name":"a"}');
  });
});

describe('the summary', () => {
  test('tells the tags, the layers and their sizes, and what unknown/unknown is', () => {
    const text = summaryOf(pushed);
    expect(text).toContain(`\`${digest}\`, locked together with its tags:`);
    expect(text).toContain('- `contoso.azurecr.io/shop:main`');
    expect(text).toContain('| `linux/amd64` | `sha256:amd` | 2 | 31.0 MB |');
    expect(text).toContain('| 1.2 kB | `RUN npm ci` | `sha256:two` |');
    expect(text).toContain('| 31.0 MB | `ADD file:1 in /` |');
    expect(text.match(/unknown\/unknown/g)).toHaveLength(1);
    expect(text).toContain('#### Steps: 7 executed, 0 cached');
  });

  test('tells no values of build arguments, which may be secrets after all', () => {
    expect(summaryOf(pushed)).not.toContain('hush');
  });

  test('does not speak of unknown/unknown when there is none', () => {
    expect(summaryOf({ ...pushed, image: { ...image, attestations: [] } })).not.toContain('unknown');
  });

  test('says that nothing was built, and how to build anyway', () => {
    const text = summaryOf({ ...pushed, verdict: 'already-built', steps: [], foundAt: 'contoso.azurecr.io/shop:1' });
    expect(text).toContain('nothing was built');
    expect(text).toContain('`skip-built: false`');
    expect(text).not.toContain('mermaid');
  });

  test('of an image that could not be locked shows where it is, and that it is not locked', () => {
    const text = summaryOf({ ...pushed, verdict: 'incomplete', locked: false });
    expect(text).toContain('⚠️');
    expect(text).toContain(`\`${digest}\`, not locked, at`);
  });

  test('shows which step failed', () => {
    const text = summaryOf({ ...bare, steps: recorded('run-error').steps });
    expect(text).toContain('nothing was pushed');
    expect(text).toMatch(/❌ \| `\[3\/4\] RUN/);
  });

  test('cannot be broken by names from outside', () => {
    const step: BuildStep = { name: '[1/1] RUN echo `|` <b> @all', outcome: 'done', started: 0, completed: 5, log: [] };
    expect(summaryOf({ ...pushed, steps: [step] })).toContain('| ✅ | ``[1/1] RUN echo `\\|` <b> @all`` | 0.0 s |');
  });
});

describe('the chart', () => {
  test('tells cached steps from executed ones', () => {
    const chart = stepChart(recorded('cached').steps) ?? '';
    expect(chart).toMatch(/section executed[\s\S]*pushing layers[\s\S]*section cached[\s\S]*RUN grep/);
  });

  test('has no character in a label that ends it', () => {
    const step: BuildStep = { name: 'a:b;c#d,e', outcome: 'failed', started: 0, completed: 1_000, log: [] };
    expect(stepChart([step])?.split('\n').at(-1)).toBe('    a b c d e :crit, 0, 1000');
  });

  test('is cut to the steps that took longest', () => {
    const steps = Array.from({ length: 100 }, (_, index): BuildStep => {
      return { name: `step ${index}`, outcome: 'done', started: 0, completed: index, log: [] };
    });
    const chart = stepChart(steps) ?? '';
    expect(chart.match(/step \d+/g)).toHaveLength(30);
    expect(chart).toContain('step 99 ');
  });

  test('is not drawn without steps', () => {
    expect(stepChart([])).toBeUndefined();
  });
});

test.each([
  { outcome: pushed, expected: 'contoso.azurecr.io/shop:1 is built and pushed in 12 s' },
  {
    outcome: { ...pushed, attempts: 3 },
    expected: 'contoso.azurecr.io/shop:1 is built and pushed in 12 s, at the 3. attempt',
  },
  {
    outcome: { ...pushed, verdict: 'built' as const },
    expected: 'contoso.azurecr.io/shop:1 is built in 12 s, and was not pushed',
  },
  {
    outcome: { ...pushed, verdict: 'incomplete' as const },
    expected: 'contoso.azurecr.io/shop:1 was pushed, and what had to follow failed',
  },
  { outcome: { ...bare, attempts: 1 }, expected: 'contoso.azurecr.io/shop:1: not all tags were pushed' },
  { outcome: bare, expected: 'contoso.azurecr.io/shop:1: nothing was pushed' },
])('the verdict is one line: $expected', ({ outcome, expected }) => {
  expect(verdictText(order, outcome)).toBe(expected);
});

test.each([
  { input: 0, expected: '0 B' },
  { input: 999, expected: '999 B' },
  { input: 1_500, expected: '1.5 kB' },
  { input: 2_345_000_000, expected: '2.3 GB' },
])('$input bytes are $expected', ({ input, expected }) => {
  expect(bytes(input)).toBe(expected);
});
