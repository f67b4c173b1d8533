import type { Cause } from '@aks-delivery/action/errors';

/** What can stop ACR Tasks from building an image. Codes are stable: workflows branch on them. */
export const tasksCauses = [
  {
    code: 'tasks/no-role',
    means: 'The identity may not run ACR Tasks in the registry.',
    fix: 'Grant Container Registry Tasks Contributor on the registry, or use engine: buildx.',
  },
  {
    code: 'tasks/registry-not-found',
    means: 'The registry is not among those of the subscription that the identity may read.',
    fix: 'Sign in with the subscription of the registry, and grant Reader on it.',
  },
  {
    code: 'tasks/not-allowed',
    means: 'ACR Tasks are switched off for this subscription, as for those with free credits.',
    fix: 'Use engine: buildx, or ask Azure support to allow ACR Tasks.',
  },
  {
    code: 'tasks/request-refused',
    means: 'ACR Tasks does not accept the build as it was asked for.',
    fix: 'Correct what the message names: mostly the agent pool or a platform.',
  },
  {
    code: 'tasks/upload-failed',
    means: "The storage of ACR Tasks did not take the context, or did not give the run's log.",
    fix: 'Run the job again; a firewall must let the runner reach *.blob.core.windows.net.',
  },
  {
    code: 'tasks/context-too-large',
    means: 'The context has more bytes than ACR Tasks takes in one upload (5000 MiB).',
    fix: 'Leave out what the image does not need in .dockerignore; the message names what is large.',
  },
  {
    code: 'tasks/push-failed',
    means: 'ACR Tasks built the image, and could not push it.',
    fix: "Read the registry's words: in ABAC registries the identity needs Container Registry Repository Writer.",
  },
  {
    code: 'tasks/canceled',
    means: 'Somebody else canceled the run of ACR Tasks.',
    fix: 'Run the job again.',
  },
  {
    code: 'tasks/timeout',
    means: 'The run of ACR Tasks took longer than the 8 hours that it may.',
    fix: 'Make the build shorter, or use engine: buildx.',
  },
  {
    code: 'tasks/agent-failed',
    means: 'The agent of ACR Tasks failed, not the build.',
    fix: 'Run the job again; azure.status.microsoft shows outages.',
  },
] as const satisfies Cause[];

export type TasksCause = (typeof tasksCauses)[number]['code'];
