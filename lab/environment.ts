import { join } from 'node:path';
import { registryName } from './images/references.ts';
import { ports, url } from './network.ts';
import { stateFolder } from './paths.ts';
import { binFolder } from './tools/build.ts';
import { applications, world } from './world.ts';

/** Certificate authorities of this machine and of the lab in one file: clients that read it trust both. */
export const authorityBundle = join(stateFolder, 'ca', 'bundle.crt');

export type HelmMajor = '3' | '4';

/** Folders of the lab's kubectl, Helm, act, buildx and of Node, for a PATH. */
export const programFolders = (helm: HelmMajor): string[] => [
  join(process.execPath, '..'),
  binFolder('kubernetes'),
  binFolder(`helm${helm}`),
  binFolder('act'),
  binFolder('buildx'),
];

/** Every variable by which the usual programs find an authority to trust. */
export const trust: Readonly<Record<string, string>> = {
  NODE_EXTRA_CA_CERTS: authorityBundle,
  SSL_CERT_FILE: authorityBundle,
  REQUESTS_CA_BUNDLE: authorityBundle,
};

/** buildx keeps its builders here. */
export const builderFolder = join(stateFolder, 'buildx');
export const builderName = 'lab';

/**
 * The lab's BuildKit is the builder in use, as one is on a runner of GitHub's. buildx finds it also in a step that has a
 * DOCKER_CONFIG of its own, where it would keep its builders otherwise.
 */
export const builder: Readonly<Record<string, string>> = { BUILDX_CONFIG: builderFolder, BUILDX_BUILDER: builderName };

/** What a repository on GitHub would have as variables (`vars.NAME`) to deploy to the lab. */
export const repositoryVariables: Readonly<Record<string, string>> = {
  AZURE_CLIENT_ID: applications.deployer.clientId,
  AZURE_TENANT_ID: world.tenant.id,
  AZURE_SUBSCRIPTION_ID: world.subscription.id,
  AZURE_ENVIRONMENT: url('https', ports.arm),
  RESOURCE_GROUP: 'rg-shop',
  CLUSTER: 'aks-shop',
  REGISTRY: registryName,
};
