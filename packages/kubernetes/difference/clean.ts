import { type Fields, isFields } from '../fields.ts';

const serverMetadata = ['managedFields', 'resourceVersion', 'uid', 'generation', 'creationTimestamp', 'selfLink'];

/** Annotations that tools and controllers keep for themselves. */
const bookkeeping = [
  'kubectl.kubernetes.io/last-applied-configuration',
  'deployment.kubernetes.io/revision',
  'meta.helm.sh/release-name',
  'meta.helm.sh/release-namespace',
];

/** The part of an object that somebody wants: without status, and without what the server and tools write down for themselves. */
export function cleaned(object: Fields): Fields {
  const { status: _, ...rest } = withData(object);
  if (!isFields(rest.metadata)) return rest;
  const metadata = omit(rest.metadata, serverMetadata);
  if (isFields(metadata.annotations)) {
    const annotations = omit(metadata.annotations, bookkeeping);
    if (Object.keys(annotations).length > 0) metadata.annotations = annotations;
    else delete metadata.annotations;
  }
  return { ...rest, metadata };
}

/** A Secret whose stringData stands in data, as the server stores it; other objects as they are. */
export function withData(object: Fields): Fields {
  const { stringData, ...rest } = object;
  if (object.kind !== 'Secret' || !isFields(stringData)) return object;
  const encoded = Object.entries(stringData).map(([key, value]) => [key, Buffer.from(`${value}`).toString('base64')]);
  return { ...rest, data: { ...(isFields(rest.data) ? rest.data : {}), ...Object.fromEntries(encoded) } };
}

/** What Helm writes into each object beside what the chart renders; applying the manifest alone would take it away. */
const ownership = {
  annotations: ['meta.helm.sh/release-name', 'meta.helm.sh/release-namespace'],
  labels: ['app.kubernetes.io/managed-by'],
} as const;

/** The manifest with Helm's own annotations and label as the live object has them. */
export function withOwnership(manifest: Fields, live: Fields): Fields {
  const metadata: Fields = isFields(manifest.metadata) ? { ...manifest.metadata } : {};
  const current = isFields(live.metadata) ? live.metadata : {};
  for (const [field, names] of Object.entries(ownership)) {
    const has = isFields(current[field]) ? current[field] : {};
    const owned = Object.fromEntries(names.filter((name) => name in has).map((name) => [name, has[name]]));
    if (Object.keys(owned).length === 0) continue;
    metadata[field] = { ...owned, ...(isFields(metadata[field]) ? metadata[field] : {}) };
  }
  return { ...manifest, metadata };
}

function omit(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
