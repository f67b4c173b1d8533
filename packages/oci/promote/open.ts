import { identityOf, type Session } from '@aks-delivery/azure/session';
import type { SignInTools } from '@aks-delivery/azure/tokens';
import { acrCredential } from '../acr/exchange.ts';
import { isAcr } from '../acr/hosts.ts';
import { rolesByRepository } from '../acr/roles-by-repository.ts';
import type { Place } from '../copy-blob.ts';
import { apiHost } from '../reference.ts';
import { createRegistry, type Registry } from '../registry.ts';
import { copier } from './copy.ts';
import { importer, registriesOf } from './import.ts';
import type { Tools } from './promotion.ts';
import type { Promotion } from './request.ts';

/** Opens both registries as the identity of azure-login; one that is not Azure's is asked without a credential. */
export function openPromotion(
  promotion: Promotion,
  session: Session,
  tools: SignInTools & Pick<Tools, 'log' | 'signal'>,
): Tools {
  const registries = registriesOf(promotion, session, tools);
  const opened = new Map<string, Registry>();
  const open = (host: string): Registry => {
    const registry = opened.get(host) ?? openRegistry(host, session, tools);
    opened.set(host, registry);
    return registry;
  };
  const place = ({ registry, repository }: { registry: string; repository: string }): Place => ({
    registry: open(registry),
    repository,
  });
  const [source, target] = [place(promotion.source), place(promotion.target)];
  const { log, signal } = tools;
  const carry = { copy: copier(source, target, log), import: importer(promotion, registries) };
  return { source, target, carry, log, signal };
}

function openRegistry(host: string, session: Session, tools: SignInTools): Registry {
  return createRegistry(apiHost(host), {
    credential: isAcr(host) ? acrCredential(identityOf(session), host, tools) : { kind: 'anonymous' },
    env: tools.env,
    retries: tools.retries,
    rolesByRepository: rolesByRepository(host, session, tools),
  });
}
