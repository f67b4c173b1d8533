// The credential helper that docker, buildx, helm, oras and cosign start by the DOCKER_CONFIG of a job. A program of its own,
// so it reads its environment here. Errors go to stdout, too: that is where docker reads them.
import { readFileSync } from 'node:fs';
import { credentialHelper } from './acr/credential-helper.ts';

const verb = process.argv[2];
const input = verb === 'get' ? readFileSync(0, 'utf8') : '';
// Whatever happens, to print nothing is no success.
process.exitCode = 1;
credentialHelper(verb, input, process.env, (line) => process.stderr.write(`${line}\n`)).then(
  (answer) => {
    process.stdout.write(answer);
    process.exitCode = 0;
  },
  (error: unknown) => {
    const { message, fix } = error as { message?: string; fix?: string };
    process.stdout.write(`${[message ?? String(error), fix].filter(Boolean).join(' ')}\n`);
  },
);
