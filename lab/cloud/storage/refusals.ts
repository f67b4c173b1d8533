import { randomUUID } from 'node:crypto';
import type { Reply } from '../http.ts';

/** What Azure Blob Storage refuses, in its XML (learn.microsoft.com, "Blob service error codes"). */
export class StorageRefusal extends Error {
  readonly reply: Reply;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { xml?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
    const request = randomUUID();
    const text = `${message}\nRequestId:${request}\nTime:${new Date().toISOString()}`;
    this.reply = {
      status,
      headers: {
        'content-type': 'application/xml',
        'x-ms-error-code': code,
        'x-ms-request-id': request,
        ...more.headers,
      },
      body: `\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${text}</Message>${more.xml ?? ''}</Error>`,
    };
  }
}

const unauthentic =
  'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.';
const authentication = (detail: string) =>
  new StorageRefusal(403, 'AuthenticationFailed', unauthentic, {
    xml: `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>`,
  });

export const refusals = {
  noSignature: () =>
    new StorageRefusal(
      401,
      'NoAuthenticationInformation',
      'Server failed to authenticate the request. Please refer to the information in the www-authenticate header.',
      { headers: { 'www-authenticate': 'Bearer authorization_uri=https://login.microsoftonline.com/common' } },
    ),
  wrongSignature: () => authentication('Signature did not match.'),
  expired: (expiry: string, now: Date) =>
    authentication(
      `Signature not valid in the specified time frame: Start [] - Expiry [${expiry}] - Current [${now.toUTCString()}]`,
    ),
  notPermitted: () =>
    new StorageRefusal(
      403,
      'AuthorizationPermissionMismatch',
      'This request is not authorized to perform this operation using this permission.',
    ),
  missingHeader: (name: string) =>
    new StorageRefusal(
      400,
      'MissingRequiredHeader',
      'An HTTP header that is mandatory for this request is not specified.',
      { xml: `<HeaderName>${name}</HeaderName>` },
    ),
  badHeader: (name: string, value: string) =>
    new StorageRefusal(
      400,
      'InvalidHeaderValue',
      'The value for one of the HTTP headers is not in the correct format.',
      { xml: `<HeaderName>${name}</HeaderName><HeaderValue>${value.replace(/[<>&]/g, '')}</HeaderValue>` },
    ),
  noLength: () => new StorageRefusal(411, 'MissingContentLengthHeader', 'Content-Length HTTP header is not specified.'),
  tooLarge: (limit: number) =>
    new StorageRefusal(
      413,
      'RequestBodyTooLarge',
      'The request body is too large and exceeds the maximum permissible limit.',
      { xml: `<MaxLimit>${limit}</MaxLimit>` },
    ),
  notFound: () => new StorageRefusal(404, 'BlobNotFound', 'The specified blob does not exist.'),
  badRange: (headers: Record<string, string>) =>
    new StorageRefusal(416, 'InvalidRange', 'The range specified is invalid for the current size of the resource.', {
      headers,
    }),
  notAllowed: () => new StorageRefusal(405, 'UnsupportedHttpVerb', "The resource doesn't support specified Http Verb."),
};
