import { UserError } from '@aks-delivery/action/errors';

/** Helm's own rule (chartutil.ValidateReleaseName): lower-case DNS labels joined by dots, 53 characters at most. */
const release = { pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, longest: 53 };

/** Kubernetes' rule (RFC 1123 label). */
const namespace = { pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, longest: 63 };

/**
 * Checks the names before they become arguments of helm, where one that begins with a hyphen would be an option.
 * @throws UserError `helm/name-invalid`
 */
export function releaseNames(names: { release: string; namespace: string }): { release: string; namespace: string } {
  check('release', names.release, release);
  check('namespace', names.namespace, namespace);
  return names;
}

function check(kind: string, name: string, { pattern, longest }: { pattern: RegExp; longest: number }): void {
  if (pattern.test(name) && name.length <= longest) return;
  throw new UserError({
    code: 'helm/name-invalid',
    message: `The ${kind} "${name}" is not a name that Kubernetes takes.`,
    fix: `Use lower-case letters, digits and hyphens, a letter or digit first and last, ${longest} characters at most.`,
  });
}
