import type { Connection } from './connection.ts';
import { jsonOf } from './json.ts';
import type { Descriptor, ManifestContent } from './media-types.ts';
import { nextPage } from './pages.ts';
import type { Registry } from './registry.ts';

/**
 * Manifests whose subject is `digest`. A registry without the API keeps the list in an index with the tag `sha256-<hex>`
 * ("Referrers Tag Schema" of the specification), which clients write themselves.
 */
export async function referrersOf(
  { connection, manifest }: { connection: Connection } & Pick<Registry, 'manifest'>,
  repository: string,
  digest: string,
  artifactType: string | undefined,
): Promise<Descriptor[]> {
  const wanted = ({ artifactType: actual }: Descriptor) => artifactType === undefined || actual === artifactType;
  const query = artifactType === undefined ? '' : `?${new URLSearchParams({ artifactType })}`;
  const found: Descriptor[] = [];
  for (let path: string | undefined = `/v2/${repository}/referrers/${digest}${query}`; path !== undefined; ) {
    const { status, headers, bytes } = await connection.askWhole({
      method: 'GET',
      path,
      scopes: [`repository:${repository}:pull`],
      expected: [200, 404],
      what: `list what refers to ${connection.host}/${repository}@${digest}`,
    });
    if (status === 404) {
      const index = await manifest(repository, digest.replace(':', '-'));
      return (index?.content.manifests ?? []).filter(wanted);
    }
    const list = jsonOf<ManifestContent>(bytes, `the referrers of ${connection.host}/${repository}@${digest}`);
    found.push(...(list.manifests ?? []));
    path = nextPage(headers.link);
  }
  // A registry may ignore the filter, and says in OCI-Filters-Applied if it did not; filtering twice does no harm.
  return found.filter(wanted);
}
