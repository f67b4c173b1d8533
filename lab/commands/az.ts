import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { issuerOf } from '../cluster/entra.ts';
import { ports, url } from '../network.ts';
import { stateFolder } from '../paths.ts';
import { world } from '../world.ts';

/**
 * Writes a configuration folder of the Azure CLI in which the lab is the active cloud: what `az cloud register` and
 * `az cloud set` would write. The user's own `~/.azure` stays as it is.
 * @returns the folder, for AZURE_CONFIG_DIR
 */
export async function azureConfigFolder(): Promise<string> {
  const folder = join(stateFolder, 'az');
  const arm = url('https', ports.arm);
  const cloud = {
    endpoint_resource_manager: arm,
    endpoint_management: arm,
    endpoint_sql_management: arm,
    endpoint_gallery: arm,
    endpoint_active_directory: new URL(issuerOf()).origin,
    endpoint_active_directory_resource_id: 'https://management.core.windows.net/',
    endpoint_active_directory_graph_resource_id: 'https://graph.windows.net/',
    subscription: world.subscription.id,
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'clouds.config'), ini({ Lab: cloud }), { mode: 0o600 });
  // Without it az asks the public cloud whether the lab's authority may be trusted.
  const config = { cloud: { name: 'Lab' }, core: { instance_discovery: 'false', collect_telemetry: 'false' } };
  await writeFile(join(folder, 'config'), ini(config), { mode: 0o600 });
  return folder;
}

const ini = (sections: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
  Object.entries(sections)
    .map(([name, keys]) =>
      [`[${name}]`, ...Object.entries(keys).map(([key, value]) => `${key} = ${value}`), ''].join('\n'),
    )
    .join('\n');
