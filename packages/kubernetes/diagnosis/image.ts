import type { Pod } from '../objects.ts';
import { containersOf, diagnosePods, eventsOf, nameOf, oneLine } from './pods.ts';
import type { DiagnosisRule, Situation } from './rule.ts';

const reasons = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'ImageInspectError',
  'RegistryUnavailable',
]);

interface ImageProblem {
  code: string;
  /** Matched against the reason and the registry's words. */
  pattern: RegExp;
  means: string;
  clause: (image: string) => string;
  fix: string;
  /** How many failed pulls make it certain; 0 = never certain. */
  certainAfter: number;
}

const unauthorized = 'image/unauthorized';

// The first match counts. "pull access denied, repository does not exist or may require authorization" is Docker Hub's
// answer for both cases, so refusals are looked for before absence;
// a missing platform is also "not found".
const problems: ImageProblem[] = [
  {
    code: 'image/invalid-name',
    pattern: /InvalidImageName|invalid reference format|couldn't parse image/i,
    means: 'The image reference is not a valid one.',
    clause: (image) => `"${image}" is not a valid image reference`,
    fix: 'Correct the reference; repository names are lower case, and an empty tag leaves a stray colon.',
    certainAfter: 1,
  },
  {
    code: 'image/never-pulled',
    pattern: /ErrImageNeverPull/,
    means: 'imagePullPolicy is Never and the node does not have the image.',
    clause: (image) => `the node does not have the image "${image}", and imagePullPolicy Never forbids pulling it`,
    fix: 'Use imagePullPolicy IfNotPresent.',
    certainAfter: 1,
  },
  {
    code: 'image/rate-limited',
    pattern: /toomanyrequests|429|rate limit/i,
    means: 'The registry limits how often it is asked.',
    clause: (image) => `the registry refuses to serve the image "${image}" for now, because it is asked too often`,
    fix: 'Pull with an account, or mirror the image into your own registry (az acr import).',
    certainAfter: 0,
  },
  {
    code: unauthorized,
    pattern: /\b40[13]\b|unauthorized|forbidden|denied|authentication required|no basic auth/i,
    means: 'The registry refuses the node.',
    clause: (image) => `the registry does not let the cluster pull the image "${image}"`,
    fix: 'Give the kubelet identity the role AcrPull (az aks update --attach-acr), or set imagePullSecrets.',
    certainAfter: 1,
  },
  {
    code: 'image/wrong-platform',
    pattern: /no match for platform|no matching manifest/i,
    means: "The image is not built for the node's platform.",
    clause: (image) => `the image "${image}" is not built for the platform of the node`,
    fix: 'Build the image for the node pool’s architecture, or select nodes that fit with a nodeSelector.',
    certainAfter: 1,
  },
  {
    code: 'image/not-found',
    pattern: /not found|manifest unknown|name unknown|does not exist|NotFound/i,
    means: 'The registry has no such image.',
    clause: (image) => `the image "${image}" does not exist in its registry`,
    fix: 'Check repository and tag, and that the build pushed this very reference.',
    certainAfter: 1,
  },
  {
    code: 'image/registry-unreachable',
    pattern:
      /no such host|i\/o timeout|connection refused|deadline exceeded|TLS|x509|RegistryUnavailable|EOF|reset by peer/i,
    means: 'The node cannot reach the registry.',
    clause: (image) => `the node cannot reach the registry of the image "${image}"`,
    fix: "Check the registry's name, its firewall and private endpoint, and the node's DNS.",
    certainAfter: 0,
  },
  {
    code: 'image/pull-failed',
    pattern: /(?:)/,
    means: 'The image cannot be pulled, for a reason of its own.',
    clause: (image) => `the image "${image}" cannot be pulled`,
    fix: 'Read the event below; pull the image by hand with the same reference.',
    certainAfter: 0,
  },
];

export const image: DiagnosisRule = {
  causes: problems.map(({ code, means, fix }) => ({ code, means, fix })),
  diagnose: (situation) => diagnosePods(situation, (pod) => findIn(pod, situation)),
};

function findIn(pod: Pod, situation: Situation) {
  const container = containersOf(pod).find(({ status }) => reasons.has(status.state?.waiting?.reason ?? ''));
  const waiting = container?.status.state?.waiting;
  if (container === undefined || waiting === undefined) return undefined;
  const name = container.spec?.image ?? container.status.image ?? '';
  // The waiting message decays to "Back-off pulling image", the event keeps the registry's words (krane#124).
  const pulls = eventsOf(situation.events, pod).filter(
    (event) =>
      event.reason === 'Failed' &&
      (event.message?.includes('ailed to pull') ?? false) &&
      (event.message?.includes(name) ?? false),
  );
  // The reference itself must not decide ("registry/app-not-found:403").
  const words = [waiting.reason, waiting.message, ...pulls.map((event) => event.message)]
    .join(' ')
    .replaceAll(name, '');
  const problem = problems.find(({ pattern }) => pattern.test(words));
  if (problem === undefined) return undefined;
  const attempts = waiting.reason === 'ImagePullBackOff' ? 2 : 1;
  const needed = problem.code === unauthorized && secretMayCome(pod, situation) ? 2 : problem.certainAfter;
  return {
    code: problem.code,
    clause: `${problem.clause(name)} (pod ${pod.metadata.name}, ${nameOf(container)})`,
    evidence: [`${waiting.reason}: ${oneLine(waiting.message)}`],
    fix: problem.fix,
    doomed: problem.certainAfter > 0 && attempts >= needed,
  };
}

/** A pull secret that is not there yet may be made by somebody while the node tries again. */
function secretMayCome(pod: Pod, { events, hasCustomResources }: Situation): boolean {
  return hasCustomResources || eventsOf(events, pod).some(({ reason }) => reason === 'FailedToRetrieveImagePullSecret');
}
