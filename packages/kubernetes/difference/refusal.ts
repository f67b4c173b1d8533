import type { Cause } from '@aks-delivery/action/errors';
import { refusalFor } from '../diagnosis/admission.ts';
import { ApiError } from '../errors.ts';

/** What an error answer to a dry run means: the object would be refused, or only a real request can tell. */
export type Verdict = { code: string; fix: string; certain: boolean } | { unknown: string };

const invalid = {
  code: 'kubernetes/invalid',
  means: 'An object is not valid: a field is missing, misspelled, or has a value that it cannot have.',
  fix: 'Correct the field that the message names.',
};
const immutable = {
  code: 'kubernetes/immutable',
  means: 'A field changes that Kubernetes does not allow to change.',
  fix: 'Undo the change, or delete the object first (its pods or data may go with it).',
};

const conflict = {
  code: 'kubernetes/field-conflict',
  means: 'Another tool (an autoscaler, kubectl) manages a field that the release sets.',
  fix: 'Leave the field out of the chart (with an HPA, do not set replicas), or take it over with `take-ownership: true`.',
};

export const differenceCauses: Cause[] = [invalid, immutable, conflict];

/** What is unknown about an object whose namespace is missing. */
export const noNamespace = 'its namespace does not exist yet';

const rbac = /\bUser "[^"]*" cannot \w+ |is attempting to grant RBAC permissions not currently held/;
const admission = /is forbidden: |admission webhook|denied (the )?request/;
const typed = /failed to create typed patch object|duplicate entries/;
const fixedField =
  /immutable|may not change once set|cannot change roleRef|updates to statefulset spec for fields other than|pod updates may not change fields/i;
/** What a pod needs to be admitted, and a release may bring along. */
const needed: readonly { kind: string; pattern: RegExp }[] = [
  { kind: 'ServiceAccount', pattern: /serviceaccount "([^"]*)" not found/ },
  { kind: 'PriorityClass', pattern: /no PriorityClass with name (\S+) was found/ },
];

/** A server-side apply refused an object that somebody applied client-side, and the client-side merge could not be tried. */
export class DoubtfulRefusal extends ApiError {}

/** True for 403 by lack of permission; admission policies answer 403, too. */
export function isRbac({ status, said }: ApiError): boolean {
  return status === 403 && rbac.test(said);
}

/** True for a server-side apply that would take fields of another manager. Other 409s mean that the object has just changed. */
export function isFieldConflict({ status, said }: ApiError): boolean {
  return status === 409 && said.startsWith('Apply failed with');
}

/** True when it is not about the object: the credential is not accepted, or the server is not there. A policy may answer 401, too. */
export function isOutage({ status, said }: ApiError): boolean {
  return (status === 401 && !admission.test(said)) || [429, 502, 503, 504].includes(status);
}

/** Judges the answer to a dry run. `brings` tells whether the manifests themselves hold an object. */
export function verdictOn(refused: ApiError, brings: (kind: string, name: string) => boolean): Verdict {
  const { status, said } = refused;
  if (/does not support dry run/.test(said)) {
    return { unknown: 'an admission webhook that must be asked does not support dry runs' };
  }
  if (status === 404) {
    return { unknown: /^namespaces? "/.test(said) ? noNamespace : `what it needs is not there: ${said}` };
  }
  if (isFieldConflict(refused)) return { code: conflict.code, fix: conflict.fix, certain: true };
  if (isRbac(refused)) return { code: refused.code, fix: refused.fix, certain: true };
  if (admission.test(said) || /failed calling webhook/.test(said)) {
    const { code, fix, passing } = refusalFor(said);
    const coming = needed.some(({ kind, pattern }) => brings(kind, pattern.exec(said)?.[1] ?? ''));
    return { code, fix, certain: passing !== true && !coming };
  }
  const certain = !typed.test(said) && !(refused instanceof DoubtfulRefusal);
  if (fixedField.test(said)) return { code: immutable.code, fix: immutable.fix, certain };
  if (typed.test(said) || [400, 413, 422].includes(status)) return { code: invalid.code, fix: invalid.fix, certain };
  return { unknown: `the API server could not tell: ${said}` };
}
