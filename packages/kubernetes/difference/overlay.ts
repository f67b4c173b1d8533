import { type Fields, isFields } from '../fields.ts';
import { itemsOf } from './merge-keys.ts';

/** Fields whose other parts go when a manifest changes their `type` (patch strategy "retainKeys"): a Deployment's strategy. */
const unions = new Set(['strategy']);

/** What a client-side apply makes of an object: the manifest's fields set in it, lists merged as Kubernetes merges them. */
export function overlay(object: Fields, manifest: Fields): Fields {
  const result = { ...object };
  for (const [name, value] of Object.entries(manifest)) {
    if (value === null) delete result[name];
    else result[name] = merged(name, result[name], value);
  }
  return result;
}

function merged(name: string, was: unknown, is: unknown): unknown {
  if (isFields(was) && isFields(is)) {
    return unions.has(name) && is.type !== undefined && is.type !== was.type ? is : overlay(was, is);
  }
  const before = itemsOf(name, was);
  const after = itemsOf(name, is);
  if (before === undefined || after === undefined) return is;
  const wanted = [...after].map(([item, fields]) => overlay(before.get(item) ?? {}, fields));
  const others = [...before].filter(([item]) => !after.has(item)).map(([, fields]) => fields);
  return [...wanted, ...others];
}
