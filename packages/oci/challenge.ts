/** A `Bearer` challenge: who issues tokens for a registry, and for what this request needs one. */
export interface Challenge {
  /** Address of the token endpoint. */
  realm: string;
  service: string;
  scopes: string[];
  /** `insufficient_scope` when the token was good but not for this. */
  error?: string;
}

/**
 * Pure: reads a WWW-Authenticate header (RFC 9110, 11.6.1; scopes: distribution's token specification). Undefined when it has
 * no Bearer challenge with a realm.
 */
export function parseChallenge(header: string | undefined): Challenge | undefined {
  const parameters = /(?:^|,\s*)Bearer\s+(.*)$/is.exec(header ?? '')?.[1];
  if (parameters === undefined) return undefined;
  const fields: Record<string, string> = {};
  for (const [, name = '', quoted, bare] of parameters.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)) {
    fields[name.toLowerCase()] ??= quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '';
  }
  const { realm, service = '', scope = '', error } = fields;
  if (realm === undefined || !URL.canParse(realm)) return undefined;
  return { realm, service, scopes: scope.split(' ').filter(Boolean), ...(error === undefined ? {} : { error }) };
}

/** What a scope allows: `repository:shop:pull,push` in parts. */
export interface Access {
  type: string;
  name: string;
  actions: string[];
}

/** Pure: one scope in parts. A name may hold colons (a host with a port), so the ends decide. */
export function parseScope(scope: string): Access {
  const first = scope.indexOf(':');
  const last = scope.lastIndexOf(':');
  return {
    type: scope.slice(0, first),
    name: scope.slice(first + 1, last),
    actions: scope.slice(last + 1).split(','),
  };
}

/** Pure: which actions of the wanted scopes a token does not grant; empty when it grants all. */
export function missingActions(scopes: readonly string[], granted: readonly Access[]): string[] {
  return scopes.flatMap((scope) => {
    const wanted = parseScope(scope);
    const held = granted.filter(({ type, name }) => type === wanted.type && name === wanted.name);
    return wanted.actions.filter(
      (action) => !held.some(({ actions }) => actions.includes(action) || actions.includes('*')),
    );
  });
}
