import type { Cause } from '@aks-delivery/action/errors';

/** What can stop work with a registry. Codes are stable: workflows branch on them. */
export const registryCauses = [
  {
    code: 'reference/malformed',
    means: 'An image reference cannot be read.',
    fix: 'Write it as registry/repository:tag or registry/repository@sha256:digest.',
  },
  {
    code: 'registry/unknown-host',
    means: "The registry's name does not resolve on this runner.",
    fix: 'Check the name; a registry with a private endpoint needs a runner in its network.',
  },
  {
    code: 'registry/firewall',
    means: "The registry's firewall refuses this runner, or its public access is disabled.",
    fix: "Allow the runner's address, or use a runner in the network of the registry.",
  },
  {
    code: 'registry/sign-in-refused',
    means: 'The registry does not accept the identity of azure-login.',
    fix: 'Check that the registry belongs to the tenant of azure-login, and give the identity a role on it.',
  },
  {
    code: 'registry/arm-audience',
    means: 'The registry takes no tokens for Azure Resource Manager (authentication-as-arm is disabled).',
    fix: 'Use a token for https://containerregistry.azure.net, as the actions of this suite do.',
  },
  {
    code: 'registry/pull-denied',
    means: 'The identity may not read the repository.',
    fix: 'Grant AcrPull on the registry, or Container Registry Repository Reader when it uses ABAC.',
  },
  {
    code: 'registry/push-denied',
    means: 'The identity may not write to the repository.',
    fix: 'Grant AcrPush on the registry, or Container Registry Repository Writer when it uses ABAC.',
  },
  {
    code: 'registry/lock-denied',
    means: 'The identity may not change the attributes of images (lock them).',
    fix: 'Grant AcrPush on the registry, or Container Registry Repository Writer when it uses ABAC.',
  },
  {
    code: 'registry/delete-denied',
    means: 'The identity may not delete from the repository.',
    fix: 'Grant AcrDelete on the registry, or Container Registry Repository Contributor when it uses ABAC.',
  },
  {
    code: 'registry/abac-role',
    means: 'The registry uses ABAC, so AcrPull, AcrPush, Contributor and Owner give no access to its repositories.',
    fix: 'Grant the Container Registry Repository role that the error names.',
  },
  {
    code: 'registry/locked',
    means: 'The tag, the manifest or the repository is locked against changes.',
    fix: 'Use a new tag, or unlock it with az acr repository update.',
  },
  {
    code: 'registry/image-unknown',
    means: 'The repository has no such tag or digest.',
    fix: 'Check the reference; an image that was purged has to be built again.',
  },
  {
    code: 'registry/repository-unknown',
    means: 'The registry has no such repository.',
    fix: 'Check the name of the repository.',
  },
  {
    code: 'registry/digest-mismatch',
    means: 'Content does not have the digest under which it was asked for.',
    fix: 'Run the job again; if it stays, look for a proxy that changes content.',
  },
  {
    code: 'registry/strange-answer',
    means: 'What answers is not a registry: its answer is not JSON.',
    fix: 'Check the name of the registry and the proxy.',
  },
  {
    code: 'registry/strange-issuer',
    means: 'The registry sends its clients to another host for tokens.',
    fix: 'Check the name of the registry and the proxy.',
  },
  {
    code: 'docker/config-unreadable',
    means: "docker's config.json cannot be read, or is not JSON.",
    fix: 'Repair the file, or set DOCKER_CONFIG to a folder without one.',
  },
  { code: 'registry/throttled', means: 'The registry kept answering 429.', fix: 'Re-run later, or spread the jobs.' },
  {
    code: 'registry/unavailable',
    means: 'The registry kept failing.',
    fix: 'Re-run later; see azure.status.microsoft.',
  },
  {
    code: 'registry/refused',
    means: 'The registry refused with a code that has no row here.',
    fix: 'Read its message.',
  },
] as const satisfies Cause[];

/** The stable codes of this package's errors; the compiler refuses an error whose code has no row. */
export type RegistryCause = (typeof registryCauses)[number]['code'];
