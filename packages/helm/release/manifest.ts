import { type Declared, type Manifested, redact, resourceFor } from '@aks-delivery/kubernetes';
import { parse, stringify } from 'yaml';

interface Fields {
  [key: string]: unknown;
}

/** Documents above this are scanned, not parsed: dashboards and CRDs make manifests of megabytes, and no rollout reads them. */
const parseLimit = 20_000;

/** The objects that a release's manifest declares, in its order. */
export function parseManifest(manifest: string): Declared[] {
  return documents(manifest).flatMap((text) => {
    if (text.length > parseLimit && !isFollowed(text)) return scan(text);
    return expand(fields(parse(text))).flatMap((object) => declared(object));
  });
}

/** The whole objects of a manifest, in its order. Large ones are parsed each time that their body is asked for. */
export function objectsOf(manifest: string): Manifested[] {
  return documents(manifest).flatMap((text) => {
    const large = text.length > parseLimit && head(text).kind !== 'List' ? scan(text) : [];
    if (large.length > 0) return large.map((object) => lazy(object, text));
    return expand(fields(parse(text))).flatMap((body) =>
      declared(body).map(({ spec: _, ...object }) => ({ ...object, body })),
    );
  });
}

function lazy(object: Declared, text: string): Manifested {
  return {
    ...object,
    get body() {
      return fields(parse(text));
    },
  };
}

/** The values of all Secrets of a manifest, so that they can be hidden in evidence. */
export function secretValues(manifest: string): string[] {
  return documents(manifest)
    .filter(isSecret)
    .flatMap((text) => {
      const secret = fields(parse(text));
      const encoded = Object.values(fields(secret.data)).map((value) =>
        Buffer.from(String(value), 'base64').toString('utf8'),
      );
      return [...encoded, ...Object.values(fields(secret.stringData)).map(String)];
    });
}

/** A manifest that may be shown: the values of its Secrets are hidden, there and wherever else they appear. */
export function maskedManifest(manifest: string): string {
  const secrets = secretValues(manifest);
  return documents(manifest)
    .map((text) => `---\n${redact(isSecret(text) ? withoutValues(text) : text.replace(/^\n/, ''), secrets)}`)
    .join('');
}

function withoutValues(text: string): string {
  const secret = fields(parse(text));
  const hidden = (values: unknown): Fields =>
    Object.fromEntries(Object.keys(fields(values)).map((key) => [key, '***']));
  const { data, stringData } = secret;
  return stringify({
    ...secret,
    ...(data === undefined ? {} : { data: hidden(data) }),
    ...(stringData === undefined ? {} : { stringData: hidden(stringData) }),
  });
}

function isSecret(text: string): boolean {
  return /^kind:\s*["']?Secret["']?\s*$/m.test(text);
}

function documents(manifest: string): string[] {
  return manifest.split(/^---(?=\s|$).*$/m).filter((text) => /^[^#\s]/m.test(text));
}

function isFollowed(text: string): boolean {
  const { apiVersion, kind } = head(text);
  return resourceFor(apiVersion, kind) !== undefined && kind !== 'Secret';
}

function head(text: string): { apiVersion: string; kind: string } {
  const value = (key: string): string =>
    new RegExp(`^["']?${key}["']?:\\s*["']?([^\\s"']+)`, 'm').exec(text)?.[1] ?? '';
  return { apiVersion: value('apiVersion'), kind: value('kind') };
}

function scan(text: string): Declared[] {
  const metadata = /^metadata:[^\S\n]*\n((?:[ \t]+.*\n?|\n)*)/m.exec(text)?.[1] ?? '';
  // Labels may have a key of that name, too: only the outermost level counts.
  const indent = /^ +/m.exec(metadata)?.[0] ?? ' ';
  const value = (key: string): string | undefined =>
    new RegExp(`^${indent}${key}:\\s*["']?([^\\s"']+)`, 'm').exec(metadata)?.[1];
  const [name, namespace] = [value('name'), value('namespace')];
  return name === undefined ? [] : [{ ...head(text), name, ...(namespace === undefined ? {} : { namespace }) }];
}

/** Objects of a List, or the object itself. */
function expand(object: Fields): Fields[] {
  const { items } = object;
  return object.kind === 'List' && Array.isArray(items) ? items.map(fields) : [object];
}

function declared(object: Fields): Declared[] {
  const { apiVersion, kind, spec } = object;
  const { name, namespace } = fields(object.metadata);
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || name === undefined) return [];
  return [{ apiVersion, kind, name: String(name), ...(typeof namespace === 'string' ? { namespace } : {}), spec }];
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
