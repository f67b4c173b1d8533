import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signed URL lets its holder do: read (`r`), create (`c`) or write (`w`) one blob. */
export type Permission = 'r' | 'c' | 'w';

const version = '2021-08-06';

/** Signs the fields that a service SAS signs, as far as the lab has them (learn.microsoft.com, "Create a service SAS"). */
function signature(key: Buffer, path: string, permissions: string, expiry: string): string {
  const text = [permissions, '', expiry, `/blob${path}`, '', '', 'https', version, 'b'].join('\n');
  return createHmac('sha256', key).update(text).digest('base64');
}

/** The query of a signed URL. */
export function sign(key: Buffer, path: string, permissions: string, expires: Date): URLSearchParams {
  const expiry = expires.toISOString().replace(/\.\d+Z$/, 'Z');
  const sig = signature(key, path, permissions, expiry);
  return new URLSearchParams({ sv: version, se: expiry, sr: 'b', sp: permissions, spr: 'https', sig });
}

export type SasProblem =
  | { kind: 'none' }
  | { kind: 'signature' }
  | { kind: 'expired'; expiry: string }
  | { kind: 'permission' };

/** What is wrong with a request's signature; undefined when it allows one of the permissions. */
export function problemOf(
  key: Buffer,
  path: string,
  query: URLSearchParams,
  needed: readonly Permission[],
  now: Date,
): SasProblem | undefined {
  const field = (name: string) => query.get(name) ?? '';
  if (field('sig') === '') {
    return { kind: 'none' };
  }
  const right = Buffer.from(signature(key, path, field('sp'), field('se')));
  const given = Buffer.from(field('sig'));
  const described = field('sv') === version && field('sr') === 'b';
  if (!described || given.length !== right.length || !timingSafeEqual(given, right)) {
    return { kind: 'signature' };
  }
  if (new Date(field('se')) <= now) {
    return { kind: 'expired', expiry: field('se') };
  }
  return needed.some((permission) => field('sp').includes(permission)) ? undefined : { kind: 'permission' };
}
