import { code, type Summary } from '@aks-delivery/action';
import { objectIdOf } from '../cluster-access.ts';
import { preflightSubscription } from '../ids.ts';
import type { Login } from '../login/log-in.ts';
import type { SignInTools } from '../tokens.ts';
import { askRoles, type Finding } from './ask.ts';
import { judge, snippet, type Verdict } from './verdict.ts';

/** What a preflight found. */
export interface RolesReport extends Verdict {
  findings: readonly Finding[];
}

/**
 * Asks Azure what the identity of a login may do with the clusters and registries of its subscription.
 * Throws UserErrors `preflight/…`, `network/…`.
 */
export async function preflightRoles({ session, token }: Login, tools: SignInTools): Promise<RolesReport> {
  const { clientId } = session;
  const subscriptionId = preflightSubscription(session.subscriptionId);
  const findings = await askRoles(session, subscriptionId, tools);
  return { findings, ...judge(findings, { clientId, subscriptionId, objectId: objectIdOf(token) }) };
}

/** The findings as a part of the job summary. */
export function describeRoles(summary: Summary, { findings, commands }: RolesReport): void {
  summary.table(
    ['resource', 'may', 'lacks'],
    findings.map(({ kind, name, allowed, missing, unknown }) => [
      code(`${kind} ${name}`),
      unknown ? 'not said' : allowed.map(({ what }) => what).join(', '),
      missing.map(({ role }) => role).join(', '),
    ]),
  );
  if (commands.length === 0) return;
  const { title, language, text } = snippet(commands);
  summary.details(title, (inside) => inside.code(language, text));
}
