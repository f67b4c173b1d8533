/** Azure's built-in roles that the lab knows, by their public ids, and who holds them. */
export interface RoleDefinition {
  /** The GUID at the end of the role definition's resource id; the same in every Azure cloud. */
  id: string;
  roleName: string;
  actions: string[];
  notActions: string[];
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
} satisfies Record<string, RoleDefinition>;

/** Every role definition the lab answers for. */
export const roleDefinitions: RoleDefinition[] = Object.values(roles);

/** Who holds which role; `subscription` is the subscription's resource id, the others are object ids. */
export function assignments(
  subscription: string,
  principals: { deployer: string; immutable: string; admin: string },
): RoleAssignment[] {
  const shop = `${subscription}/resourceGroups/rg-shop`;
  const held: [principalId: string, role: RoleDefinition, scope: string][] = [
    [principals.deployer, roles.clusterUser, shop],
    [principals.deployer, roles.reader, shop],
    [principals.immutable, roles.reader, subscription],
    [principals.immutable, roles.clusterUser, shop],
    [principals.admin, roles.clusterUser, shop],
    [principals.admin, roles.clusterAdmin, shop],
  ];
  return held.map(([principalId, role, scope], index) => ({
    id: `a1e4c0de-5b7d-4f19-8c33-0000000000${String(index + 1).padStart(2, '0')}`,
    principalId,
    roleDefinitionId: role.id,
    scope,
  }));
}
