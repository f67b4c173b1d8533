import { readFileSync } from 'node:fs';
import { jwtClaims } from './claims.ts';
import { problem } from './explain/problem.ts';

// A service account's token has some hundred bytes; a path that leads elsewhere must not fill the memory or be sent to anybody.
const largest = 64 * 1024;

/** The assertion in a file that the kubelet keeps fresh. Throws a UserError `sign-in/no-token-file`. */
export function readAssertion(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw unusable(path, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`);
  }
  if (text.length > largest || jwtClaims(text) === undefined) throw unusable(path, 'holds no token');
  return text;
}

function unusable(path: string, why: string) {
  return problem(
    'sign-in/no-token-file',
    `The service account token of this runner's pod, ${path}, ${why}.`,
    'Give the pod the label azure.workload.identity/use: "true" and a service account with azure.workload.identity/client-id; jobs in containers need the file mounted, too.',
  );
}
