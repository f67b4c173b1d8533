import { createHash } from 'node:crypto';
import { type Answer, ask, type TestCloud } from '../standins/harness.ts';

interface Descriptor {
  digest: string;
  size: number;
}

/** What a pull found: every part has the digest that it is named by. */
export interface Pulled {
  digest: string;
  config: unknown;
}

const scope = 'https://containerregistry.azure.net/.default';
const accept = 'application/vnd.docker.distribution.manifest.v2+json';

/**
 * Pulls an image by plain requests, as a client of ACR does: Entra token, refresh token, access token, manifest, blobs.
 * @throws Error when a part is missing or is not what its digest says
 */
export async function pull(cloud: TestCloud, repository: string, tag: string): Promise<Pulled> {
  const url = cloud.urls.contososhop;
  const service = new URL(url).host;
  const form = async (path: string, fields: Record<string, string>) =>
    (await ask(url + path, { method: 'POST', body: new URLSearchParams({ service, ...fields }) })).json<
      Record<string, string>
    >();
  const entra = await cloud.token(undefined, scope);
  const exchanged = await form('/oauth2/exchange', { grant_type: 'access_token', access_token: entra });
  const { access_token: token = '' } = await form('/oauth2/token', {
    grant_type: 'refresh_token',
    refresh_token: exchanged.refresh_token ?? '',
    scope: `repository:${repository}:pull`,
  });
  const get = async (path: string): Promise<Answer & { digest: string }> => {
    const response = await fetch(`${url}/v2/${repository}/${path}`, {
      headers: { authorization: `Bearer ${token}`, accept },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new Error(`${path}: ${response.status} ${bytes}`);
    const text = bytes.toString('utf8');
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text), digest };
  };
  const manifest = await get(`manifests/${tag}`);
  const { config, layers } = manifest.json<{ config: Descriptor; layers: Descriptor[] }>();
  const parts = [];
  for (const { digest } of [config, ...layers]) {
    const part = await get(`blobs/${digest}`);
    if (part.digest !== digest) throw new Error(`${digest} is ${part.digest}`);
    parts.push(part);
  }
  return { digest: manifest.digest, config: parts[0]?.json() };
}
