import { type Descriptor, type RegistryContent, textOf } from './content.ts';

/** An image's home in the lab. */
export interface Place {
  content: RegistryContent;
  repository: string;
}

/** A manifest with all its children and blobs goes to another place, as in a real registry without leaving the service. */
export async function copyManifest(from: Place, to: Place, reference: string, names: readonly string[]): Promise<void> {
  const found = await from.content.manifest(from.repository, reference);
  if (found === undefined) {
    throw new Error(`${from.repository} has no manifest ${reference}.`);
  }
  for (const child of found.content.manifests ?? []) {
    await copyManifest(from, to, child.digest, [child.digest]);
  }
  const { config, layers = [] } = found.content;
  for (const blob of [...(config === undefined ? [] : [config]), ...layers]) {
    await copyBlob(from, to, blob);
  }
  for (const name of names) {
    const path = `/v2/${to.repository}/manifests/${name}`;
    const headers = { 'content-type': found.mediaType };
    await expectStatus(to.content, { method: 'PUT', path, headers, body: found.text }, 201);
  }
}

async function copyBlob(from: Place, to: Place, { digest, size }: Descriptor): Promise<void> {
  const uploads = `/v2/${to.repository}/blobs/uploads/`;
  if (from.content === to.content) {
    const query = new URLSearchParams({ mount: digest, from: from.repository });
    await expectStatus(to.content, { method: 'POST', path: `${uploads}?${query}` }, 201);
    return;
  }
  const opened = await expectStatus(to.content, { method: 'POST', path: uploads }, 202);
  const location = new URL(opened.headers.location ?? '', 'http://registry');
  location.searchParams.set('digest', digest);
  const source = await from.content.send({ method: 'GET', path: `/v2/${from.repository}/blobs/${digest}` });
  const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
  const path = location.pathname + location.search;
  await expectStatus(to.content, { method: 'PUT', path, headers, body: source }, 201);
}

async function expectStatus(
  content: RegistryContent,
  request: Parameters<RegistryContent['send']>[0],
  status: number,
): ReturnType<RegistryContent['send']> {
  const answer = await content.send(request);
  const text = await textOf(answer);
  if (answer.statusCode !== status) {
    throw new Error(`${request.method} ${request.path} was answered with ${answer.statusCode}: ${text}`);
  }
  return answer;
}
