import { expect, test } from '@jest/globals';
import { runWorkflow } from '../../lab/act/run.ts';
import { buildShopImage } from '../../lab/demo/image.ts';
import { commitShop } from '../../lab/demo/repository.ts';
import { deployedUrl } from '../../lab/demo/url.ts';

test('the workflow that users copy takes a commit to three environments, and the application answers', async () => {
  const { sha, workflowFile } = await commitShop();
  await buildShopImage(sha);
  const result = await runWorkflow(workflowFile);
  expect(result).toMatchObject({ code: 0, jobs: { dev: 'success', staging: 'success', production: 'success' } });
  expect(result.summaries.filter(({ content }) => content.includes('is deployed'))).toHaveLength(3);
  const answers = await Promise.all(
    ['dev', 'staging', 'production'].map(async (name) =>
      (await fetch(await deployedUrl(`shop-${name}`, 'shop'))).json(),
    ),
  );
  expect(answers).toEqual(Array(3).fill({ shop: 'open', version: sha }));
}, 120_000);
