import type { Cluster, Fleet, World } from '../../world.ts';
import type { ClusterAccess } from '../stand-in.ts';

/** The Entra applications of AKS, the same in every Azure cloud. */
const serverApplication = '6dae42f8-4368-4678-94ff-3960e28e3630';
const clientApplication = '80faf920-1908-4b52-b5ef-a8e7bedfc67a';

const base64 = (text: string) => Buffer.from(text).toString('base64');

interface Names {
  cluster: string;
  user: string;
  context: string;
}

// JSON strings are YAML strings too, so quoting with JSON keeps every value what it is.
function kubeconfig(access: ClusterAccess, names: Names, user: string): string {
  return `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: ${base64(access.certificateAuthority)}
    server: ${JSON.stringify(access.server)}
  name: ${JSON.stringify(names.cluster)}
contexts:
- context:
    cluster: ${JSON.stringify(names.cluster)}
    user: ${JSON.stringify(names.user)}
  name: ${JSON.stringify(names.context)}
current-context: ${JSON.stringify(names.context)}
kind: Config
preferences: {}
users:
- name: ${JSON.stringify(names.user)}
  user:
${user}`;
}

const execUser = (tenant: string) => `    exec:
      apiVersion: client.authentication.k8s.io/v1beta1
      args:
      - get-token
      - --environment
      - AzurePublicCloud
      - --server-id
      - ${serverApplication}
      - --client-id
      - ${clientApplication}
      - --tenant-id
      - ${tenant}
      - --login
      - devicecode
      command: kubelogin
      env: null
      installHint: kubelogin is not installed; it signs in to clusters that use Microsoft Entra ID.
      provideClusterInfo: false
`;

const authProviderUser = (tenant: string) => `    auth-provider:
      config:
        apiserver-id: ${serverApplication}
        client-id: ${clientApplication}
        config-mode: "1"
        environment: AzurePublicCloud
        tenant-id: ${tenant}
      name: azure
`;

const certificateUser = ({ certificate, privateKey }: NonNullable<ClusterAccess['admin']>) =>
  `    client-certificate-data: ${base64(certificate)}
    client-key-data: ${base64(privateKey)}
`;

/** The kubeconfig of listClusterUserCredential: `exec` runs kubelogin, `azure` is the form before Kubernetes 1.26. */
export function userKubeconfig(
  world: World,
  cluster: Cluster,
  access: ClusterAccess,
  format: 'exec' | 'azure',
): string {
  const names = {
    cluster: cluster.name,
    user: `clusterUser_${cluster.resourceGroup}_${cluster.name}`,
    context: cluster.name,
  };
  // Without Entra ID the user's certificate is as mighty as the administrator's.
  if (cluster.signIn === 'certificate' && access.admin !== undefined) {
    return kubeconfig(access, names, certificateUser(access.admin));
  }
  const user = format === 'exec' ? execUser(world.tenant.id) : authProviderUser(world.tenant.id);
  return kubeconfig(access, names, user);
}

/** The kubeconfig of listClusterAdminCredential: a client certificate, which no identity provider can take back. */
export function adminKubeconfig(
  cluster: Cluster,
  access: ClusterAccess,
  admin: NonNullable<ClusterAccess['admin']>,
): string {
  const names = {
    cluster: cluster.name,
    user: `clusterAdmin_${cluster.resourceGroup}_${cluster.name}`,
    context: `${cluster.name}-admin`,
  };
  return kubeconfig(access, names, certificateUser(admin));
}

/** The kubeconfig of a fleet's listCredentials. Its hub cluster is called `hub`, whatever the fleet's name. */
export function hubKubeconfig(world: World, fleet: Fleet, access: ClusterAccess): string {
  const names = { cluster: 'hub', user: `clusterUser_${fleet.resourceGroup}_${fleet.name}`, context: 'hub' };
  return kubeconfig(access, names, execUser(world.tenant.id));
}
