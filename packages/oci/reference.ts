import { problem } from './explain/problem.ts';

/** A place in a registry. With both, the digest decides and the tag is only a name for people. */
export interface ImageReference {
  /** Host in lower case, with its port if it has one. */
  registry: string;
  /** Path below the host: `shop`, `team/shop`. */
  repository: string;
  tag?: string;
  /** `sha256:…` */
  digest?: string;
}

// Grammar: github.com/distribution/reference, regexp.go. The OCI specification has the same for all but the host.
const host = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/;
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryName = new RegExp(`^${component}(?:/${component})*$`);
const tagName = /^\w[\w.-]{0,127}$/;
const digestValue = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const longestRepository = 255;

const dockerHub = 'docker.io';

/**
 * Pure: reads `[host[:port]/]repository[:tag][@digest]`. A name without a host is Docker Hub's, as for docker: `debian` is
 * `docker.io/library/debian`. A missing tag stays missing. Throws a UserError `reference/malformed` that says which part.
 */
export function parseReference(text: string): ImageReference {
  const refuse = (what: string) =>
    problem(
      'reference/malformed',
      `"${text}" is not an image reference: ${what}.`,
      'Write it as registry/repository:tag or registry/repository@sha256:digest.',
    );
  const [name = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !digestValue.test(digest))) {
    throw refuse('what follows the @ must be sha256: and 64 hexadecimal digits');
  }
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  // docker's rule: only a dot, a port or the name localhost makes the first part a host.
  const hasHost = /[.:]/.test(first) || first.toLowerCase() === 'localhost';
  const registry = hasHost ? normalHost(first) : dockerHub;
  if (!host.test(registry)) throw refuse(`${first} is not a host name`);
  // The host is gone, with its port: a colon in what is left starts the tag.
  const rest = hasHost ? name.slice(slash + 1) : name;
  const [path = '', tag, ...others] = rest.split(':');
  if (others.length > 0 || (tag !== undefined && !tagName.test(tag))) {
    throw refuse('a tag has letters, digits, dots, dashes and underscores only, at most 128 of them');
  }
  const repository = registry === dockerHub && path !== '' && !path.includes('/') ? `library/${path}` : path;
  if (repository !== repository.toLowerCase()) throw refuse('the repository must be in lower case');
  if (!repositoryName.test(repository) || repository.length > longestRepository) {
    throw refuse('its repository is missing or has characters that are not allowed');
  }
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** Pure: the reference as text, with its host always written out. */
export function printReference({ registry, repository, tag, digest }: ImageReference): string {
  return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

export function isDigest(text: string): boolean {
  return digestValue.test(text);
}

export function isTag(text: string): boolean {
  return tagName.test(text);
}

/** Where a registry's API answers: for Docker Hub that is not the name which references use. */
export function apiHost(registry: string): string {
  return registry === dockerHub ? 'registry-1.docker.io' : registry;
}

function normalHost(text: string): string {
  const lower = text.toLowerCase();
  return lower === `index.${dockerHub}` ? dockerHub : lower;
}
