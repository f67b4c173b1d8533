/** The process of the lab's cloud: `node lab/cloud/main.ts CONFIG.json`, started and stopped by the lab's supervisor. */
import { startCloud } from './cloud.ts';
import { readConfig } from './config-file.ts';

async function main(configPath: string | undefined): Promise<void> {
  if (configPath === undefined) {
    throw new Error('Usage: node lab/cloud/main.ts CONFIG.json');
  }
  const cloud = await startCloud(await readConfig(configPath));
  const stop = () => {
    void cloud.close();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // The one line on stdout: whoever started this process waits for it.
  process.stdout.write(`ready ${JSON.stringify(cloud.urls)}\n`);
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`The lab's cloud could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
