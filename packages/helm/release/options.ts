import { UserError } from '@aks-delivery/action/errors';

/** Labels that Helm itself keeps on the Secrets of a release (pkg/storage/driver/labels.go), and the prefix of ours. */
const helmLabels = ['name', 'owner', 'status', 'version', 'createdAt', 'modifiedAt'];
const ownPrefix = 'aks-delivery/';

const word = /^[a-zA-Z0-9]([-\w.]*[a-zA-Z0-9])?$/;
const prefix = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * Checks labels for the records of a release by Kubernetes' rules for labels. They are an argument of helm, joined by commas.
 * @throws UserError `helm/label-invalid`
 */
export function recordLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const [key, value] of Object.entries(labels)) {
    const why = problemOfKey(key) ?? problemOfValue(value);
    if (why === undefined) continue;
    throw new UserError({
      code: 'helm/label-invalid',
      message: `The label "${key}" cannot be given to the release: ${why}.`,
      fix: 'Write lines such as team=shop: letters, digits, "-", "_" and "."; 63 characters at most; a prefix such as example.com/ may stand before the key.',
    });
  }
  return labels;
}

function problemOfKey(key: string): string | undefined {
  if (helmLabels.includes(key)) return 'Helm uses it itself';
  if (key.startsWith(ownPrefix)) return 'this action uses that prefix itself';
  const [name = '', domain, ...rest] = key.split('/').toReversed();
  if (domain !== undefined && (rest.length > 0 || domain.length > 253 || !prefix.test(domain)))
    return 'what stands before "/" is not a domain';
  return name.length <= 63 && word.test(name) ? undefined : 'Kubernetes does not take it as a key';
}

function problemOfValue(value: string): string | undefined {
  return value === '' || (value.length <= 63 && word.test(value)) ? undefined : 'Kubernetes does not take its value';
}

// From texts that begin like this, rollbacks tell the revisions that failed.
const failureText = /^(Upgrade|Rollback|Release) ".*" failed:/;

/**
 * Checks the description of a revision: one line, and none that reads like Helm's for a failure.
 * @throws UserError `helm/description-invalid`
 */
export function revisionDescription(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const why = /\p{Cc}/u.test(text)
    ? 'has line breaks or control characters'
    : failureText.test(text)
      ? 'reads like one that Helm gives to a failed revision'
      : text.length > 512
        ? 'is longer than 512 characters'
        : undefined;
  if (why === undefined) return text;
  throw new UserError({
    code: 'helm/description-invalid',
    message: `The description of the revision ${why}.`,
    fix: 'Write one short line, such as the title of the pull request.',
  });
}

/**
 * Checks how many revisions Helm keeps; 0 keeps all.
 * @throws UserError `helm/history-max-invalid` for 1, which leaves no revision to go back to
 */
export function historyLimit(count: number): number {
  if (count === 0 || (Number.isInteger(count) && count >= 2)) return count;
  throw new UserError({
    code: 'helm/history-max-invalid',
    message: `With history-max ${count} there would be no older revision to roll back to.`,
    fix: 'Keep 2 revisions or more, or 0 for all of them.',
  });
}
