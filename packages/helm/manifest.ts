import { type Declared, resourceFor } from '@aks-delivery/kubernetes';
import { parse } from 'yaml';

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

/** The values of all Secrets of a manifest, so that they can be hidden in evidence. */
export function secretValues(manifest: string): string[] {
  return documents(manifest)
    .filter((text) => /^kind:\s*["']?Secret["']?\s*$/m.test(text))
    .flatMap((text) => {
      const secret = fields(parse(text));
      const encoded = Object.values(fields(secret.data)).map((value) =>
        Buffer.from(String(value), 'base64').toString('utf8'),
      );
      return [...encoded, ...Object.values(fields(secret.stringData)).map(String)];
    });
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
  const name = /^ +name:\s*["']?([^\s"']+)/m.exec(metadata)?.[1];
  return name === undefined ? [] : [{ ...head(text), name }];
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
