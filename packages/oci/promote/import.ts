import { type AzureRegistries, azureRegistries, type RegistryResource } from '@aks-delivery/azure/container-registry';
import { explainImport, type ImportParties, registryNotFound } from '@aks-delivery/azure/explain/import';
import { type ImportRequest, importImage } from '@aks-delivery/azure/import-image';
import type { Session } from '@aks-delivery/azure/session';
import type { SignInTools } from '@aks-delivery/azure/tokens';
import { isAcr } from '../acr/hosts.ts';
import { type Carry, nothingMoved } from './promotion.ts';
import type { Promotion } from './request.ts';

/** What Azure Resource Manager knows about the registries of a promotion. */
export interface Registries extends AzureRegistries {
  parties: ImportParties;
}

export function registriesOf({ source, target }: Promotion, session: Session, tools: SignInTools): Registries {
  const parties = { source: source.registry, target: target.registry, clientId: session.clientId };
  return { ...azureRegistries(session, tools, (error) => explainImport(error, parties)), parties };
}

/** Has Azure do it: nothing goes through this runner, and no right to push is needed. */
export function importer({ source, target }: Promotion, registries: Registries): Carry {
  const { arm, parties, find, subscriptionId } = registries;
  const resource = async (host: string): Promise<RegistryResource> => {
    const found = await find(host);
    if (found === undefined) throw registryNotFound(host, subscriptionId);
    return found;
  };
  return async (digest, tags, replace) => {
    const request: ImportRequest = {
      target: await resource(target.registry),
      // Always by digest: by a tag that moves meanwhile, imports have left tags without a manifest (azure-cli#29974).
      source: isAcr(source.registry)
        ? { resourceId: (await resource(source.registry)).id }
        : { registryUri: source.registry },
      sourceImage: `${source.repository}@${digest}`,
      repository: target.repository,
      tags,
      force: replace,
    };
    await importImage(arm, request, parties);
    return nothingMoved;
  };
}
