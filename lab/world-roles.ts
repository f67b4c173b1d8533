/** Azure's built-in roles that the lab knows, by their public ids, and who holds them. */
export interface RoleDefinition {
  /** The GUID at the end of the role definition's resource id; the same in every Azure cloud. */
  id: string;
  roleName: string;
  actions: string[];
  notActions: string[];
  /** What it allows with the data in a resource; in registries only those with ABAC look at it. */
  dataActions?: string[];
}

export interface RoleAssignment {
  /** The assignment's own name, a GUID. */
  id: string;
  /** Object id of a service principal or a group. */
  principalId: string;
  roleDefinitionId: string;
  /** The resource id at and below which the role holds. */
  scope: string;
}

const clusters = 'Microsoft.ContainerService/managedClusters';
const fleets = 'Microsoft.ContainerService/fleets';
const registries = 'Microsoft.ContainerRegistry/registries';
const repositories = `${registries}/repositories`;

/** Actions as Azure's role reference lists them, cut to what the lab answers. */
export const roles = {
  reader: {
    id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
    roleName: 'Reader',
    actions: ['*/read'],
    notActions: [],
  },
  clusterUser: {
    id: '4abbcc35-e782-43d8-92c5-2d3f1bd2253f',
    roleName: 'Azure Kubernetes Service Cluster User Role',
    actions: [`${clusters}/listClusterUserCredential/action`, `${clusters}/read`],
    notActions: [],
  },
  clusterAdmin: {
    id: '0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8',
    roleName: 'Azure Kubernetes Service Cluster Admin Role',
    actions: [
      `${clusters}/listClusterAdminCredential/action`,
      `${clusters}/accessProfiles/listCredential/action`,
      `${clusters}/read`,
      `${clusters}/runcommand/action`,
    ],
    notActions: [],
  },
  fleetHubUser: {
    id: '850c5848-fc51-4a9a-8823-f220370626e3',
    roleName: 'Azure Kubernetes Fleet Manager Hub Cluster User Role',
    actions: [`${fleets}/read`, `${fleets}/listCredentials/action`],
    notActions: [],
  },
  acrPull: {
    id: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
    roleName: 'AcrPull',
    actions: [`${registries}/pull/read`],
    notActions: [],
  },
  acrPush: {
    id: '8311e382-0749-4cb8-b61a-304f252e45ec',
    roleName: 'AcrPush',
    actions: [`${registries}/pull/read`, `${registries}/push/write`],
    notActions: [],
  },
  repositoryReader: {
    id: 'b93aa761-3e63-49ed-ac28-beffa264f7ac',
    roleName: 'Container Registry Repository Reader',
    actions: [],
    notActions: [],
    dataActions: [`${repositories}/content/read`, `${repositories}/metadata/read`],
  },
  repositoryWriter: {
    id: '2a1e307c-b015-4ebd-883e-5b7698a07328',
    roleName: 'Container Registry Repository Writer',
    actions: [],
    notActions: [],
    dataActions: ['content/read', 'content/write', 'metadata/read', 'metadata/write'].map(
      (action) => `${repositories}/${action}`,
    ),
  },
  dataImporter: {
    id: '577a9874-89fd-4f24-9dbd-b5034d0ad23a',
    roleName: 'Container Registry Data Importer and Data Reader',
    actions: [`${registries}/importImage/action`, `${registries}/read`, `${registries}/pull/read`],
    notActions: [],
    dataActions: [`${repositories}/content/read`, `${repositories}/metadata/read`],
  },
  tasksContributor: {
    id: 'fb382eab-e894-4461-af04-94435c366c3f',
    roleName: 'Container Registry Tasks Contributor',
    actions: [
      'listBuildSourceUploadUrl/action',
      'scheduleRun/action',
      'runs/read',
      'runs/write',
      'runs/listLogSasUrl/action',
      'runs/cancel/action',
      'read',
    ].map((action) => `${registries}/${action}`),
    notActions: [],
  },
} satisfies Record<string, RoleDefinition>;

/** Every role definition the lab answers for. */
export const roleDefinitions: RoleDefinition[] = Object.values(roles);

/** Who holds which role; `subscription` is the subscription's resource id, the others are object ids. */
export function assignments(
  subscription: string,
  principals: { deployer: string; immutable: string; admin: string; others: readonly string[] },
): RoleAssignment[] {
  const shop = `${subscription}/resourceGroups/rg-shop`;
  const registry = (group: string, name: string) =>
    `${subscription}/resourceGroups/${group}/providers/${registries}/${name}`;
  const [development, production] = [registry('rg-shop', 'contososhop'), registry('rg-vault', 'contosoprod')];
  const held: [principalId: string, role: RoleDefinition, scope: string][] = [
    [principals.deployer, roles.clusterUser, shop],
    [principals.deployer, roles.reader, shop],
    [principals.immutable, roles.reader, subscription],
    [principals.immutable, roles.clusterUser, shop],
    [principals.admin, roles.clusterUser, shop],
    [principals.admin, roles.clusterAdmin, shop],
    [principals.deployer, roles.acrPush, development],
    [principals.deployer, roles.repositoryWriter, production],
    [principals.deployer, roles.dataImporter, production],
    // Reads where it may read only, and has a role that counts for nothing where there is ABAC.
    [principals.immutable, roles.acrPull, development],
    [principals.immutable, roles.acrPush, production],
    [principals.deployer, roles.tasksContributor, development],
    [principals.deployer, roles.tasksContributor, production],
    [principals.deployer, roles.fleetHubUser, shop],
    // Those that differ in how they sign in, and not in what they may do.
    ...principals.others.flatMap((principal): typeof held => [
      [principal, roles.reader, shop],
      [principal, roles.clusterUser, shop],
    ]),
  ];
  return held.map(([principalId, role, scope], index) => ({
    id: `a1e4c0de-5b7d-4f19-8c33-0000000000${String(index + 1).padStart(2, '0')}`,
    principalId,
    roleDefinitionId: role.id,
    scope,
  }));
}
