import { ApiError } from '../errors.ts';
import { type Fields, isFields } from '../fields.ts';
import { withOwnership } from './clean.ts';
import { dropped, without } from './dropped.ts';
import { overlay } from './overlay.ts';
import { DoubtfulRefusal, isOutage, isRbac } from './refusal.ts';
import type { DryRuns, Place } from './requests.ts';

/** One object that exists, and the manifests that are to change it. */
export interface Update {
  place: Place;
  live: Fields;
  /** As rendered now. */
  next: Fields;
  /** As the last release applied it; undefined when that did not hold it. */
  previous: Fields | undefined;
  fieldManager: string;
}

/**
 * What the API server would store. Where the field manager applied the object server-side before, a server-side apply tells
 * all. Elsewhere nobody owns the fields that the manifest no longer sets, and old list items would stand beside the new ones
 * (the same port under two numbers is refused): there, the merge that a client-side apply makes is put to the server.
 */
export async function afterUpdate(server: DryRuns, update: Update, retries = 3): Promise<Fields> {
  const { place, live } = update;
  const manifest = withOwnership(update.next, live);
  const owned = isApplied(live, update.fieldManager);
  const gone = owned ? [] : droppedBy(update, manifest);
  let refused: ApiError | undefined;
  if (without(live, gone) === live) {
    try {
      return await server.apply(place, manifest);
    } catch (error) {
      if (owned || !(error instanceof ApiError) || isOutage(error) || isRbac(error)) throw error;
      refused = error;
    }
  }
  try {
    return await server.replace(place, mergedLocally(update));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 409 && retries > 0) {
      // Its controller has written a status meanwhile.
      const fresh = await server.read(place);
      return afterUpdate(server, fresh === undefined ? update : { ...update, live: fresh }, retries - 1);
    }
    // Helm patches, so its identity may lack the permission to update.
    if (!isRbac(error) && error.status !== 409) throw error;
    if (refused !== undefined) throw new DoubtfulRefusal(refused);
    return without(await server.apply(place, manifest), gone);
  }
}

/** What a client-side apply would send, worked out without the server. */
export function mergedLocally(update: Update): Fields {
  const { live } = update;
  const manifest = withOwnership(update.next, live);
  const metadata = isFields(live.metadata) ? live.metadata : {};
  const { managedFields: _, ...rest } = metadata;
  return overlay(without({ ...live, metadata: rest }, droppedBy(update, manifest)), manifest);
}

function droppedBy({ previous }: Update, manifest: Fields): ReturnType<typeof dropped> {
  return previous === undefined ? [] : dropped(previous, manifest);
}

function isApplied({ metadata }: Fields, fieldManager: string): boolean {
  const managers = isFields(metadata) ? metadata.managedFields : undefined;
  return (
    Array.isArray(managers) &&
    (managers as { manager?: string; operation?: string }[]).some(
      ({ manager, operation }) => manager === fieldManager && operation === 'Apply',
    )
  );
}
