import type { Connection } from '../connection.ts';
import { jsonOf } from '../json.ts';
import { isDigest } from '../reference.ts';

/** What may be done with a tag or manifest. A locked one has writeEnabled false. */
export interface Attributes {
  deleteEnabled: boolean;
  writeEnabled: boolean;
  listEnabled: boolean;
  readEnabled: boolean;
}

// Data plane 2021-07-01 (azure-rest-api-specs, containerregistry/data-plane). It has no api-version parameter for these.
const pathOf = (repository: string, reference: string | undefined) => {
  if (reference === undefined) return `/acr/v1/${repository}`;
  return `/acr/v1/${repository}/${isDigest(reference) ? '_manifests' : '_tags'}/${reference}`;
};

interface Answered {
  changeableAttributes?: Attributes;
  tag?: { changeableAttributes: Attributes };
  manifest?: { changeableAttributes: Attributes };
}

/**
 * The attributes of a tag, of a manifest (by digest) or, without reference, of a repository. Undefined when there is none.
 */
export async function readAttributes(
  connection: Connection,
  repository: string,
  reference?: string,
): Promise<Attributes | undefined> {
  const { status, bytes } = await connection.askWhole({
    method: 'GET',
    path: pathOf(repository, reference),
    scopes: [`repository:${repository}:metadata_read`],
    expected: [200, 404],
    what: `read the attributes of ${nameOf(repository, reference)}`,
  });
  if (status === 404) return undefined;
  const answer = jsonOf<Answered>(bytes, `the attributes of ${nameOf(repository, reference)}`);
  return (answer.tag ?? answer.manifest ?? answer).changeableAttributes;
}

/** Changes some attributes and leaves the others. Throws a UserError `registry/lock-denied`, `registry/image-unknown`, …. */
export async function changeAttributes(
  connection: Connection,
  repository: string,
  reference: string | undefined,
  attributes: Partial<Attributes>,
): Promise<void> {
  const { body } = await connection.ask({
    method: 'PATCH',
    path: pathOf(repository, reference),
    scopes: [`repository:${repository}:metadata_read,metadata_write`],
    headers: { 'content-type': 'application/json' },
    body: () => JSON.stringify(attributes),
    expected: [200],
    what: `change the attributes of ${nameOf(repository, reference)}`,
  });
  body.resume();
}

/**
 * Makes an image safe from being overwritten or deleted. Tag and manifest, because a locked tag alone leaves the manifest to
 * be deleted by its digest, and a locked manifest leaves the tag to be moved. The manifest first: a tag that is locked means
 * the whole is.
 */
export async function lock(connection: Connection, repository: string, digest: string, tags: readonly string[]) {
  const locked = { writeEnabled: false, deleteEnabled: false };
  for (const reference of [digest, ...tags]) await changeAttributes(connection, repository, reference, locked);
}

function nameOf(repository: string, reference: string | undefined): string {
  return reference === undefined ? repository : `${repository}${isDigest(reference) ? '@' : ':'}${reference}`;
}
