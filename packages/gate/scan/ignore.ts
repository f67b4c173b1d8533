import type { Finding } from './finding.ts';

/** A finding that is accepted for a while. */
export interface IgnoreEntry {
  id: string;
  /** Only in this package; undefined: in all. */
  package: string | undefined;
  /** The last day, YYYY-MM-DD in UTC. */
  until: string;
  reason: string;
  /** In the file, from 1. */
  line: number;
}

/** Pure: whether an entry speaks about a finding, by any of its ids. */
export function speaksOf(entry: IgnoreEntry, finding: Finding): boolean {
  const ids = [finding.id, ...finding.aliases].map((id) => id.toUpperCase());
  return ids.includes(entry.id.toUpperCase()) && (entry.package === undefined || entry.package === finding.package);
}
