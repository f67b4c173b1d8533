import { join } from 'node:path';
import { productionRegistryName, registryName } from './images/references.ts';
import { ports, url } from './network.ts';
import { stateFolder } from './paths.ts';
import { scanning } from './scanning/environment.ts';
import { signingFiles } from './signing/references.ts';
import { binFolder } from './tools/build.ts';
import { applications, world } from './world.ts';

/** Certificate authorities of this machine and of the lab in one file: clients that read it trust both. */
export const authorityBundle = join(stateFolder, 'ca', 'bundle.crt');

export type HelmMajor = '3' | '4';

/** Folders of the lab's kubectl, Helm, act, buildx, cosign, Grype, Syft and of Node, for a PATH. */
export const programFolders = (helm: HelmMajor): string[] => [
  join(process.execPath, '..'),
  binFolder('kubernetes'),
  binFolder(`helm${helm}`),
  binFolder('act'),
  binFolder('buildx'),
  binFolder('sigstore'),
  binFolder('anchore'),
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

/** The Docker engine that `up --all` starts, beside the builder in use: for DOCKER_HOST. */
export const dockerSocket = join(stateFolder, 'dockerd', 'docker.sock');
export const dockerHost = `unix://${dockerSocket}`;

/**
 * cosign signs by the lab's Fulcio and trusts it, with no flag: it reads each of them from a variable, too. The lab has
 * no transparency logs. `up --all` starts what stands behind this.
 */
const signing: Readonly<Record<string, string>> = {
  COSIGN_SIGNING_CONFIG: signingFiles.config,
  COSIGN_TRUSTED_ROOT: signingFiles.trustedRoot,
  COSIGN_USE_SIGNED_TIMESTAMPS: 'true',
  COSIGN_INSECURE_IGNORE_TLOG: 'true',
  COSIGN_INSECURE_IGNORE_SCT: 'true',
};

/** Settings of the programs that build, sign and scan images. */
export const imageTools: Readonly<Record<string, string>> = { ...builder, ...signing, ...scanning };

/** What a repository on GitHub would have as variables (`vars.NAME`) to deploy to the lab. */
export const repositoryVariables: Readonly<Record<string, string>> = {
  AZURE_CLIENT_ID: applications.deployer.clientId,
  AZURE_TENANT_ID: world.tenant.id,
  AZURE_SUBSCRIPTION_ID: world.subscription.id,
  AZURE_ENVIRONMENT: url('https', ports.arm),
  RESOURCE_GROUP: 'rg-shop',
  CLUSTER: 'aks-shop',
  REGISTRY: registryName,
  PRODUCTION_REGISTRY: productionRegistryName,
};
