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
  federatedCredentials: FederatedCredential[];
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
  registries: ContainerRegistry[];
  repositories: Repository[];
  applications: Application[];
  groups: Group[];
  roleAssignments: RoleAssignment[];
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
} satisfies Record<string, Application>;

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
  registries: Object.values(registries),
  repositories: [shop],
  applications: Object.values(applications),
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
  }),
};
