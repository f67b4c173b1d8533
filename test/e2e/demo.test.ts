import { expect, test } from '@jest/globals';
import { runWorkflow } from '../../lab/act/run.ts';
import { commitShop } from '../../lab/demo/repository.ts';
import { deployedUrl } from '../../lab/demo/url.ts';
import { registries } from '../../lab/world.ts';

test.each(['buildx', 'acr-task'])(
  'the workflow that users copy takes a commit to three environments, built by %s',
  async (engine) => {
    const { sha, workflowFile } = await commitShop();
    const result = await runWorkflow(workflowFile, { flags: ['--var', `BUILD_ENGINE=${engine}`] });
    const success = 'success';
    expect(result).toMatchObject({
      code: 0,
      jobs: { build: success, dev: success, staging: success, production: success },
    });
    const built = result.steps['build.image']?.outputs ?? {};
    expect(built.reference).toMatch(/@sha256:/);
    expect(result.steps['production.promote']?.outputs).toMatchObject({
      digest: built.digest,
      reference: `${registries.production.loginServer}/shop@${built.digest}`,
    });
    expect(result.summaries.filter(({ content }) => content.includes('is deployed'))).toHaveLength(3);
    const answers = await Promise.all(
      ['dev', 'staging', 'production'].map(async (name) =>
        (await fetch(await deployedUrl(`shop-${name}`, 'shop'))).json(),
      ),
    );
    expect(answers).toEqual(Array(3).fill({ shop: 'open', version: sha }));
  },
  180_000,
);
