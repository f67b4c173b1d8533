import type { World } from '../../world.ts';
import { type Params, type Reply, type Request, type Route, route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { authenticate, type Caller } from './authentication.ts';
import { mayPerform } from './authorization.ts';
import { Refusal, refusals, traced } from './refusals.ts';

export interface Operation<Path extends string> {
  method: 'GET' | 'POST';
  path: Path;
  apiVersions: readonly string[];
  /** What a role must allow, and the resource id it must allow it on; absent when any signed-in caller may ask. */
  needs?: { action: string; scope: (params: Params<Path>) => string };
  answer(context: { cloud: Cloud; caller: Caller; request: Request; params: Params<Path> }): object | Promise<object>;
}

/** An answer that is not 200: one of a long-running operation. */
export class Progress {
  readonly reply: Reply;

  constructor(reply: Reply) {
    this.reply = reply;
  }
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws ARM's refusal for a missing or unknown api-version. */
export function checkApiVersion(request: Request, supported: readonly string[]): void {
  const version = request.query.get('api-version');
  if (version === null || version === '') {
    throw refusals.missingApiVersion();
  }
  if (!supported.includes(version.toLowerCase())) {
    throw refusals.unknownApiVersion(version, supported);
  }
}

function checkSubscription(world: World, id: string | undefined): void {
  if (id !== undefined && !guid.test(id)) {
    throw refusals.malformedSubscription(id);
  }
  if (id !== undefined && id.toLowerCase() !== world.subscription.id) {
    throw refusals.unknownSubscription(id);
  }
}

/** Runs a handler and answers a thrown refusal as ARM would. */
export async function answered(handle: () => Promise<object> | object): Promise<Reply> {
  try {
    const answer = await handle();
    return traced(answer instanceof Progress ? answer.reply : { status: 200, body: answer });
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return traced({ status: error.status, headers: error.headers, body: error.body });
  }
}

/**
 * The order of ARM's own checks: who are you, which version, does the subscription exist, may you. Only then is the
 * resource looked up, so that a caller without a role learns nothing about what exists.
 */
export function operation<const Path extends string>(cloud: Cloud, declared: Operation<Path>): Route {
  return route(declared.method, declared.path, (request, params) =>
    answered(async () => {
      const caller = await authenticate(cloud, request);
      checkApiVersion(request, declared.apiVersions);
      checkSubscription(cloud.world, (params as Partial<Record<string, string>>).subscription);
      const { needs } = declared;
      const scope = needs?.scope(params);
      if (
        needs !== undefined &&
        scope !== undefined &&
        !mayPerform(cloud.world, caller.objectId, needs.action, scope)
      ) {
        throw refusals.unauthorized(caller, needs.action, scope);
      }
      return declared.answer({ cloud, caller, request, params });
    }),
  );
}
