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

/**
 * Pure: whether an entry speaks about a finding, by its id or its only other name. A finding with several other names is an advisory
 * about several vulnerabilities: who has accepted one of them has not accepted the rest.
 */
export function speaksOf(entry: IgnoreEntry, finding: Finding): boolean {
  const others = new Set(finding.aliases.map((alias) => alias.toUpperCase()));
  const ids = [finding.id.toUpperCase(), ...(others.size === 1 ? others : [])];
  return ids.includes(entry.id.toUpperCase()) && (entry.package === undefined || entry.package === finding.package);
}
