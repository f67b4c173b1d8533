import { type KubernetesClient, resources } from '@aks-delivery/kubernetes';
import type { Health, ReleaseStatus, Revision } from './history.ts';
import {
  contentOf,
  decodeRecord,
  labels,
  type RecordSecret,
  type ReleaseContent,
  recordName,
  revisionOf,
  withLabels,
  withStatus,
} from './record.ts';

/** One release in one namespace, read and marked through the API: no process, and no secret bytes for the history. */
export interface ReleaseStore {
  readonly release: string;
  readonly namespace: string;
  /** All revisions, oldest first; empty when the release does not exist. Reads metadata only. */
  history(): Promise<Revision[]>;
  /** The history with the descriptions that lastGood() needs: those of superseded revisions that nobody marked. */
  describedHistory(): Promise<Revision[]>;
  /** What one revision is made of; undefined when it does not exist. */
  read(revision: number): Promise<ReleaseContent | undefined>;
  /** Writes what became of a rollout into the record's labels. Throws kubernetes/conflict when somebody changed it meanwhile. */
  markHealth(revision: number, health: Health): Promise<void>;
  /** Writes labels onto a record; see ownerLabels(). Throws like markHealth. */
  label(revision: number, changes: Readonly<Record<string, string>>): Promise<void>;
  /** Changes a revision's status as Helm would have, e.g. to `failed`. Throws like markHealth. */
  markStatus(revision: number, status: ReleaseStatus, description: string): Promise<void>;
}

export function releaseStore(client: KubernetesClient, release: string, namespace: string): ReleaseStore {
  async function history(): Promise<Revision[]> {
    const labelSelector = `owner=helm,name=${release}`;
    const { items } = await client.list(resources.secret, { namespace, labelSelector }, { metadataOnly: true });
    return items.flatMap((item) => revisionOf(item) ?? []).sort((a, b) => a.revision - b.revision);
  }
  function record(revision: number): Promise<RecordSecret | undefined> {
    return client.get<RecordSecret>(resources.secret, namespace, recordName(release, revision));
  }
  async function read(revision: number): Promise<ReleaseContent | undefined> {
    const secret = await record(revision);
    return secret === undefined ? undefined : contentOf(decodeRecord(secret));
  }
  async function change(revision: number, edit: (secret: RecordSecret) => RecordSecret): Promise<void> {
    const secret = await record(revision);
    if (secret !== undefined) await client.replace(resources.secret, edit(secret));
  }
  return {
    release,
    namespace,
    history,
    read,
    async describedHistory() {
      const known = await history();
      return Promise.all(
        known.map(async (entry) => {
          if (entry.status !== 'superseded' || entry.health === 'healthy') return entry;
          const description = (await read(entry.revision))?.description;
          return description === undefined ? entry : { ...entry, description };
        }),
      );
    },
    markHealth: (revision, health) => change(revision, (secret) => withLabels(secret, { [labels.health]: health })),
    label: (revision, changes) => change(revision, (secret) => withLabels(secret, changes)),
    markStatus: (revision, status, description) =>
      change(revision, (secret) => withStatus(secret, status, description, 'unhealthy')),
  };
}
