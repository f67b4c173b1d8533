import { jsonObject } from '@aks-delivery/azure/failures';

/** What a registry says in an error: the first of its list (OCI distribution specification, "Error Codes"). */
export interface RegistryError {
  /** Such as MANIFEST_UNKNOWN, DENIED; empty when the body is no registry's. */
  code: string;
  message: string;
}

/** Pure: reads `{"errors":[{"code","message"}]}`, and the `{"error","error_description"}` of token endpoints. */
export function registryError(body: string): RegistryError {
  const fields = jsonObject(body);
  const listed = Array.isArray(fields?.errors) ? (fields.errors as unknown[])[0] : undefined;
  const { code, message } = (listed ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return { code, message: typeof message === 'string' ? sentence(message) : '' };
  const { error, error_description: description } = fields ?? {};
  if (typeof error === 'string') {
    return { code: error, message: typeof description === 'string' ? sentence(description) : '' };
  }
  return { code: '', message: '' };
}

const sentence = (text: string) => text.trim().replace(/\.$/, '');
