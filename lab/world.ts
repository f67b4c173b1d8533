import { assignments, type RoleAssignment } from './world-roles.ts';

/**
 * The fixed facts of the lab's cloud: who exists, what they are called and what they may do.
 * Ids never change, so that examples, tests and documents may name them.
 */
export interface FederatedCredential {
  name: string;
  /** An issuer URL, or {@link githubIssuer} for the lab's own GitHub stand-in, whose port is known only once it listens. */
  issuer: string;
  subject: string;
  /** Entra ID allows exactly one. */
  audiences: [string];
}

export interface Application {
  displayName: string;
  /** The application id, `client-id` in workflows. */
  clientId: string;
  /** The object id of the service principal: what role assignments and Kubernetes RBAC name. */
  objectId: string;
  disabled?: true;
  clientSecrets?: { value: string; expired?: true }[];
  federatedCredentials: FederatedCredential[];
}

/** An identity that Azure keeps for machines; the runner's has all of these unless a test says otherwise. */
export interface ManagedIdentity {
  displayName: string;
  clientId: string;
  objectId: string;
  /** The machine's own, which lives and dies with it. */
  systemAssigned?: true;
}

export interface Group {
  displayName: string;
  objectId: string;
  /** Object ids of service principals. */
  members: string[];
}

export interface Cluster {
  name: string;
  resourceGroup: string;
  location: string;
  kubernetesVersion: string;
  localAccountsDisabled: boolean;
  /**
   * How users prove themselves and who decides what they may: by Entra ID with roles of Kubernetes (when absent) or of Azure, or
   * by a client certificate, as in clusters that are not integrated with Entra ID.
   */
  signIn?: 'azure-rbac' | 'certificate';
}

/** Several clusters under one roof, with a hub cluster of its own. */
export interface Fleet {
  name: string;
  resourceGroup: string;
  location: string;
  /** Without a hub a fleet has no kubeconfig. */
  hub: boolean;
}

export interface ContainerRegistry {
  name: string;
  /** What image references call it. */
  loginServer: string;
  resourceGroup: string;
  location: string;
  /** `AbacRepositoryPermissions`: only the Container Registry Repository roles count for what lies in it. */
  roleAssignmentMode: 'LegacyRegistryPermissions' | 'AbacRepositoryPermissions';
  /** Whether a token for Azure Resource Manager may be exchanged for one of the registry's. */
  armTokensAllowed: boolean;
}

export interface Repository {
  name: string;
  id: string;
  ownerId: string;
}

export interface World {
  tenant: { id: string; displayName: string; domain: string };
  subscription: { id: string; displayName: string };
  resourceGroups: { name: string; location: string }[];
  clusters: Cluster[];
  fleets: Fleet[];
  registries: ContainerRegistry[];
  repositories: Repository[];
  applications: Application[];
  managedIdentities: ManagedIdentity[];
  groups: Group[];
  roleAssignments: RoleAssignment[];
  /** The storage behind ACR Tasks: bytes that one Put Blob may have (5000 MiB in Azure). */
  storage: { largestPut: number };
}

/** Stands for the GitHub stand-in's issuer URL in a federated credential. */
export const githubIssuer = '{github}';

const location = 'westeurope';
const kubernetesVersion = '1.36.3';

function credential(name: string, subject: string): FederatedCredential {
  return { name, issuer: githubIssuer, subject, audiences: ['api://AzureADTokenExchange'] };
}

/** One credential for each environment of the examples and one for main, as an administrator would create them. */
function credentialsOf(repository: string): FederatedCredential[] {
  const environments = ['dev', 'staging', 'production'];
  return [
    ...environments.map((name) => credential(`environment-${name}`, `repo:${repository}:environment:${name}`)),
    credential('branch-main', `repo:${repository}:ref:refs/heads/main`),
  ];
}

const shop: Repository = { name: 'contoso/shop', id: '731204518', ownerId: '6154722' };
const classicName = shop.name;
const immutableName = `contoso@${shop.ownerId}/shop@${shop.id}`;

/** Worth nothing outside of the lab. */
export const legacySecrets = { current: 'secret.of+the/lab&nobody=else~1', expired: 'secret.of+the/lab&nobody=else~0' };

/** The service principals by the role they play in examples and tests. */
export const applications = {
  /** Signs in with classic subjects; may read rg-shop and get user credentials of its clusters. */
  deployer: {
    displayName: 'shop-deployer',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e01',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1ea1',
    federatedCredentials: credentialsOf(classicName),
  },
  /** Signs in with immutable subjects; may read the whole subscription and get user credentials. */
  immutable: {
    displayName: 'shop-deployer-immutable',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e02',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1ea2',
    federatedCredentials: credentialsOf(immutableName),
  },
  /** May also get admin credentials. */
  admin: {
    displayName: 'shop-admin',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e03',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1ea3',
    federatedCredentials: credentialsOf(classicName),
  },
  /** Signs in, but nobody gave it a role. */
  noRole: {
    displayName: 'shop-newcomer',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e04',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1ea4',
    federatedCredentials: credentialsOf(classicName),
  },
  /** Registered, but without a federated credential. */
  noCredential: {
    displayName: 'shop-unfederated',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e05',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1ea5',
    federatedCredentials: [],
  },
  /** Switched off by an administrator. */
  disabled: {
    displayName: 'shop-retired',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e06',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1ea6',
    disabled: true,
    federatedCredentials: credentialsOf(classicName),
  },
  /** Still signs in with a secret; has an old one, too. */
  legacy: {
    displayName: 'shop-legacy',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e07',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1ea7',
    clientSecrets: [{ value: legacySecrets.current }, { value: legacySecrets.expired, expired: true }],
    federatedCredentials: [],
  },
  /** For runners on AKS: clusters' issuers are trusted as they come to be. */
  pod: {
    displayName: 'shop-runner-pod',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e08',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1ea8',
    federatedCredentials: credentialsOf(classicName),
  },
} satisfies Record<string, Application>;

/** The managed identities of the runner's machine. */
export const managedIdentities = {
  machine: {
    displayName: 'runner-vm',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e11',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1eb1',
    systemAssigned: true,
  },
  deployer: {
    displayName: 'id-shop-deployer',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e12',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1eb2',
  },
  other: {
    displayName: 'id-other',
    clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e13',
    objectId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1eb3',
  },
} satisfies Record<string, ManagedIdentity>;

/** Where images are built to, and where production pulls from: the second as a cautious administrator sets it up. */
export const registries = {
  shop: {
    name: 'contososhop',
    loginServer: 'contososhop.azurecr.io',
    resourceGroup: 'rg-shop',
    location,
    roleAssignmentMode: 'LegacyRegistryPermissions',
    armTokensAllowed: true,
  },
  production: {
    name: 'contosoprod',
    loginServer: 'contosoprod.azurecr.io',
    resourceGroup: 'rg-vault',
    location,
    roleAssignmentMode: 'AbacRepositoryPermissions',
    armTokensAllowed: false,
  },
} satisfies Record<string, ContainerRegistry>;

const subscription = { id: '5b0d9c1e-27f4-4f0c-8f55-9a6a4e0c7d11', displayName: 'Contoso Shop' };

/** The world that every lab starts with. */
export const world: World = {
  tenant: { id: '0f2b6a94-6d0e-4c53-a7c1-1d9e4b8f3c22', displayName: 'Contoso', domain: 'contoso.example' },
  subscription,
  resourceGroups: [
    { name: 'rg-shop', location },
    { name: 'rg-vault', location },
  ],
  clusters: [
    { name: 'aks-shop', resourceGroup: 'rg-shop', location, kubernetesVersion, localAccountsDisabled: false },
    { name: 'aks-shop-sealed', resourceGroup: 'rg-shop', location, kubernetesVersion, localAccountsDisabled: true },
    // Nobody but the readers of the whole subscription has a role here.
    { name: 'aks-vault', resourceGroup: 'rg-vault', location, kubernetesVersion, localAccountsDisabled: true },
  ],
  fleets: [
    { name: 'fleet-shop', resourceGroup: 'rg-shop', location, hub: true },
    { name: 'fleet-hubless', resourceGroup: 'rg-shop', location, hub: false },
  ],
  registries: Object.values(registries),
  repositories: [shop],
  applications: Object.values(applications),
  managedIdentities: Object.values(managedIdentities),
  groups: [
    {
      displayName: 'shop-deployers',
      objectId: '9d3a5f70-1b6c-4e28-b0a9-7c4d2e8f6133',
      members: [applications.deployer.objectId, applications.immutable.objectId],
    },
  ],
  roleAssignments: assignments(`/subscriptions/${subscription.id}`, {
    deployer: applications.deployer.objectId,
    immutable: applications.immutable.objectId,
    admin: applications.admin.objectId,
    others: [applications.legacy, applications.pod, ...Object.values(managedIdentities)].map(
      ({ objectId }) => objectId,
    ),
  }),
  storage: { largestPut: 64 * 1024 * 1024 },
};
