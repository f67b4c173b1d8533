/** `permissions:` of a workflow or job, as the file has it; undefined when it says nothing. */
export type Permissions = string | Readonly<Record<string, string>> | undefined;

/**
 * Whether a job's token has a permission. What is not listed is not granted, and a file that says nothing gets GitHub's
 * restricted default for new repositories: contents and packages, to read.
 */
export function grants(permissions: Permissions, scope: string, level: 'read' | 'write'): boolean {
  if (permissions === undefined) return level === 'read' && ['contents', 'packages', 'metadata'].includes(scope);
  if (typeof permissions === 'string')
    return permissions === 'write-all' || (permissions === 'read-all' && level === 'read');
  const granted = permissions[scope];
  return granted === 'write' || (granted === 'read' && level === 'read');
}
