/**
 * Loads @peculiar/x509. Its container (tsyringe) refuses to load without three Reflect functions of a metadata polyfill.
 * x509 injects nothing by constructor, so a store of own keys is all it needs; hence it is imported after that is there.
 */
const store = new WeakMap<object, Map<unknown, unknown>>();

function getOwnMetadata(key: unknown, target: object): unknown {
  return store.get(target)?.get(key);
}

function defineMetadata(key: unknown, value: unknown, target: object): void {
  const known = store.get(target) ?? new Map<unknown, unknown>();
  known.set(key, value);
  store.set(target, known);
}

Object.assign(Reflect, { defineMetadata, getOwnMetadata, getMetadata: getOwnMetadata });

export const x509 = await import('@peculiar/x509');
