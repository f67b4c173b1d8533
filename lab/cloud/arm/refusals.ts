import { randomUUID } from 'node:crypto';
import type { Reply } from '../http.ts';

/** What ARM refuses and why; thrown anywhere in the stand-in, answered in one place. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: object;
  readonly headers: Record<string, string>;

  constructor(status: number, body: { code: string; message: string }, options?: { bare?: true; challenge?: string }) {
    super(body.message);
    this.status = status;
    // Most of ARM wraps errors; AKS answers some of its own without the wrapper, and clients parse both.
    this.body = options?.bare === true ? { ...body, subcode: '' } : { error: body };
    this.headers = options?.challenge === undefined ? {} : { 'www-authenticate': options.challenge };
  }
}

/** Adds the ids that every ARM answer carries and that users quote to support. */
export function traced(reply: Reply): Reply {
  const headers = { 'x-ms-request-id': randomUUID(), 'x-ms-correlation-request-id': randomUUID() };
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

function refusal(status: number, code: string, message: string): Refusal {
  return new Refusal(status, { code, message });
}

/** The refusals, by name. Each names the values that ARM's own message names, since clients show it to users. */
export const refusals = {
  unauthenticated: (code: string, message: string, authorizationUri: string) =>
    new Refusal(
      401,
      { code, message },
      {
        challenge: `Bearer authorization_uri="${authorizationUri}", error="invalid_token", error_description="${message}"`,
      },
    ),
  missingApiVersion: () =>
    refusal(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    ),
  unknownApiVersion: (version: string, supported: readonly string[]) =>
    refusal(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${version}' is invalid. The supported versions are '${supported.join(',')}'.`,
    ),
  malformedSubscription: (id: string) =>
    refusal(400, 'InvalidSubscriptionId', `The provided subscription identifier '${id}' is malformed or invalid.`),
  unknownSubscription: (id: string) =>
    refusal(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`),
  unknownResourceGroup: (name: string) =>
    refusal(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`),
  unknownResource: (type: string, name: string, resourceGroup: string) =>
    refusal(
      404,
      'ResourceNotFound',
      `The Resource '${type}/${name}' under resource group '${resourceGroup}' was not found.`,
    ),
  unknownRole: (id: string) =>
    refusal(404, 'RoleDefinitionDoesNotExist', `The specified role definition with ID '${id}' does not exist.`),
  unknownRoute: (path: string) =>
    refusal(404, 'InvalidResourceType', `The resource type could not be found for the path '${path}'.`),
  badParameter: (name: string, value: string) =>
    refusal(400, 'InvalidParameter', `The value '${value}' of parameter '${name}' is invalid.`),
  unauthorized: (caller: { clientId: string; objectId: string }, action: string, scope: string) =>
    refusal(
      403,
      'AuthorizationFailed',
      `The client '${caller.clientId}' with object id '${caller.objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    ),
  badRequest: (code: string, message: string) => refusal(400, code, message),
  hublessFleet: (name: string) =>
    refusal(400, 'InvalidHubOperation', `The fleet '${name}' is hubless: it has no hub cluster to get credentials of.`),
  conflict: (message: string) => refusal(409, 'Conflict', message),
  imageNotFound: (message: string) => refusal(404, 'NotFound', message),
  localAccountsDisabled: () =>
    new Refusal(
      400,
      {
        code: 'BadRequest',
        message: 'Getting static credential is not allowed because this cluster is set to disable local accounts.',
      },
      { bare: true },
    ),
};
