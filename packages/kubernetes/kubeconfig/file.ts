import { UserError } from '@aks-delivery/action/errors';
import { CORE_SCHEMA, load, type YAMLException } from 'js-yaml';
import { entriesOf, type Fields, isFields, textOf } from '../fields.ts';

/** A parsed kubeconfig and the folder that its relative paths start from (the kubeconfig's own, as in kubectl). */
export interface KubeconfigFile {
  content: Fields;
  folder: string;
}

/**
 * Reads a kubeconfig's text. Throws a UserError `kubeconfig/not-valid` when it is not a YAML mapping.
 * `origin` names the text in messages. No program writes aliases, and a few of them can stand for more than fits into the memory when
 * they are written out: they are for what people wrote and what is only read.
 */
export function parseKubeconfig(
  text: string,
  origin: string,
  { folder = '.', maxAliases = 0 }: { folder?: string; maxAliases?: number } = {},
): KubeconfigFile {
  if (text.trim() === '') throw notValid(origin, 'it is empty');
  let content: unknown;
  try {
    content = load(text, { schema: CORE_SCHEMA, maxAliases });
  } catch (error) {
    // The parser quotes the offending line, which may hold a token: only its place is passed on.
    const at = (error as Partial<YAMLException>).mark;
    throw notValid(
      origin,
      at === undefined
        ? 'it is not one YAML document'
        : `it is not YAML at line ${at.line + 1}, column ${at.column + 1}`,
    );
  }
  if (!isFields(content)) throw notValid(origin, 'it is not a YAML mapping');
  return { content, folder };
}

/** Pure: what must be masked of a kubeconfig: tokens, passwords and keys, as text. AKS gives a token beside a certificate. */
export function secretsOf({ content }: KubeconfigFile): string[] {
  return entriesOf(content.users).flatMap(({ user }) => {
    if (!isFields(user)) return [];
    const key = textOf(user, 'client-key-data');
    const inPem = key === undefined ? [] : [key, Buffer.from(key, 'base64').toString('utf8')];
    return [...inPem, textOf(user, 'token') ?? [], textOf(user, 'password') ?? []].flat();
  });
}

/** A UserError `kubeconfig/not-valid`: `what` names the text or the entry in it. */
export function notValid(what: string, why: string): UserError {
  return new UserError({
    code: 'kubeconfig/not-valid',
    message: `${what} is not a usable kubeconfig: ${why}.`,
    fix: 'Write it again with the aks-context action, or correct the file that KUBECONFIG names.',
  });
}
