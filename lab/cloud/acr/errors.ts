import type { Reply } from '../http.ts';

/** What a registry refuses and why; thrown anywhere in the stand-in, answered in one place. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(status: number, code: string, message: string, options?: { detail?: unknown; challenge?: string }) {
    super(message);
    this.reply = {
      status,
      headers: {
        'docker-distribution-api-version': 'registry/2.0',
        ...(options?.challenge === undefined ? {} : { 'www-authenticate': options.challenge }),
      },
      body: {
        errors: [{ code, message, ...(options?.detail === undefined ? {} : { detail: options.detail }) }],
      },
    };
  }
}

/** The refusals, by name, in ACR's words: clients show them to users, and ours reads some of them. */
export const refusals = {
  unauthorized: (challenge: string, detail?: { name: string; action: string }) =>
    new Refusal(
      401,
      'UNAUTHORIZED',
      'authentication required, visit https://aka.ms/acr/authorization for more information.',
      {
        challenge,
        ...(detail === undefined ? {} : { detail: [{ Type: 'repository', Name: detail.name, Action: detail.action }] }),
      },
    ),
  /** The token endpoints have no challenge to give. */
  badToken: (message: string) => new Refusal(401, 'UNAUTHORIZED', message),
  badRequest: (message: string) => new Refusal(400, 'BAD_REQUEST', message),
  disallowed: () =>
    new Refusal(
      405,
      'REGISTRY_DISALLOWED_OPERATION',
      'The operation is disallowed on this registry, repository or image. View troubleshooting steps at https://aka.ms/acr/faq/#why-does-my-pull-or-push-request-fail-with-disallowed-operation',
      { detail: {} },
    ),
  unknownTag: (tag: string) =>
    new Refusal(404, 'TAG_UNKNOWN', 'the specified tag does not exist', { detail: { name: tag } }),
  unknownManifest: (digest: string) =>
    new Refusal(404, 'MANIFEST_UNKNOWN', `manifest ${digest} is not found`, { detail: { Name: digest } }),
  unknownRepository: (name: string) =>
    new Refusal(404, 'NAME_UNKNOWN', `repository "${name}" is not found`, { detail: { name } }),
  unknownRoute: () => new Refusal(404, 'NOT_FOUND', '404 page not found'),
  away: () => new Refusal(503, 'UNAVAILABLE', 'The registry is temporarily unavailable. Try again later.'),
};

/** Runs a handler and answers a thrown refusal as the registry would. */
export async function answered(handle: () => Promise<Reply>): Promise<Reply> {
  try {
    return await handle();
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return error.reply;
  }
}
