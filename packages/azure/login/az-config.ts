import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cloud, knownClouds } from '../clouds.ts';

/** az knows a cloud without a name of Microsoft's by the name that its configuration gives it. */
const ownName = 'AksDelivery';

/**
 * Writes a configuration folder (0700) of the Azure CLI in which `cloud` is the active one: what `az cloud register` and
 * `az cloud set` would write, in two processes. Returns its path, for AZURE_CONFIG_DIR; the user's own `~/.azure` stays as it is.
 */
export function writeAzConfig(temp: string, cloud: Cloud): string {
  const folder = mkdtempSync(join(temp, 'aks-delivery-az-'));
  for (const [name, content] of Object.entries(azConfig(cloud))) {
    writeFileSync(join(folder, name), content, { mode: 0o600, flag: 'wx' });
  }
  return folder;
}

/** Pure: the files of that folder (learn.microsoft.com/cli/azure/azure-cli-configuration). */
export function azConfig(cloud: Cloud): Record<string, string> {
  if (knownClouds.some(({ name }) => name === cloud.name)) return { config: ini('cloud', { name: cloud.name }) };
  const arm = cloud.resourceManager;
  const endpoints = {
    endpoint_resource_manager: arm,
    endpoint_management: arm,
    endpoint_sql_management: arm,
    endpoint_gallery: arm,
    endpoint_active_directory: cloud.authorityHost,
    endpoint_active_directory_resource_id: cloud.armScope.replace(/\/\.default$/, ''),
    endpoint_active_directory_graph_resource_id: 'https://graph.windows.net/',
  };
  return {
    // az would ask the public cloud whether it may trust this authority, which private clouds cannot reach.
    config: ini('cloud', { name: ownName }) + ini('core', { instance_discovery: 'false' }),
    'clouds.config': ini(ownName, endpoints),
  };
}

function ini(section: string, values: Readonly<Record<string, string>>): string {
  return [`[${section}]`, ...Object.entries(values).map(([key, value]) => `${key} = ${value}`), ''].join('\n');
}
