import { runWorkflow } from '../act/run.ts';
import { buildkitd } from '../components/buildkitd.ts';
import { commitShop } from '../demo/repository.ts';
import { deployedUrl } from '../demo/url.ts';
import { up } from '../up.ts';

/** The example pipeline, from a commit to a release that answers over HTTP. Returns act's exit code. */
export async function demo(say: (line: string) => void): Promise<number> {
  const started = Date.now();
  await up(say, ['act', 'helm3', 'helm4'], [buildkitd]);
  const { sha, workflowFile } = await commitShop();
  say(`the example application is commit ${sha.slice(0, 12)}\n`);
  const { code, summaryFile } = await runWorkflow(workflowFile, { say });
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  if (code !== 0) {
    say(`\nThe pipeline failed after ${seconds} s. Job summaries: ${summaryFile}`);
    return code;
  }
  say(`\nThe pipeline succeeded in ${seconds} s.`);
  say(`  job summaries    ${summaryFile}`);
  say(`  the application  ${await deployedUrl('shop-production', 'shop')}`);
  say('  look around      eval "$(npm run --silent lab -- env)"; kubectl get pods -A');
  say('  end the lab      npm run lab -- down');
  return 0;
}
