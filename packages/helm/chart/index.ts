import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { resolveInWorkspace } from '@aks-delivery/action/workspace';
import { type ChartOptions, chartReference, checkOptions, conflict } from './reference.ts';

/** What Helm is given as the chart. */
export interface Chart {
  /** An absolute path, or a reference for Helm. */
  argument: string;
  /** A chart folder's path in the workspace, for annotations; undefined for archives and references. */
  folder?: string;
  /** For `--version`. */
  version?: string;
  /** For `--repo`. */
  repository?: string;
}

/**
 * Finds the chart: a folder or archive in the workspace, `oci://…`, a URL, `repository/name`, or a name with a repository's URL.
 * @throws UserError helm/chart-missing, helm/chart-outside, helm/chart-invalid, helm/chart-conflict,
 *   helm/chart-version-invalid, helm/chart-repository-invalid
 */
export async function resolveChart(input: string, workspace: string, options: ChartOptions): Promise<Chart> {
  checkOptions(options);
  const reference = chartReference(input, options);
  if (/^(oci|https?):/.test(input) && reference !== undefined) return reference;
  const path = resolveInWorkspace(input, workspace);
  if (path === undefined) {
    throw new UserError({
      code: 'helm/chart-outside',
      message: `The chart "${input}" lies outside the workspace.`,
      fix: 'Check the chart out into the workspace, or pull it from a registry with oci://….',
    });
  }
  const kind = await kindOf(path);
  if (kind !== undefined && options.repository !== undefined)
    throw conflict(
      input,
      'repository',
      'there is a file of that name in the workspace, which Helm 3 would take instead',
    );
  if (kind !== undefined && options.version !== undefined)
    throw conflict(input, 'version', 'it is a path, and has the version of its Chart.yaml');
  if (kind === 'file') return { argument: path };
  if (kind === 'folder') {
    if ((await kindOf(join(path, 'Chart.yaml'))) !== 'file')
      throw missing(`The folder "${input}" is no chart: it has no Chart.yaml`);
    return { argument: path, folder: relative(resolveInWorkspace('.', workspace) ?? workspace, path) };
  }
  // "charts/shop" is a path when there is a folder "charts", else it may be a chart of a repository that Helm knows.
  const [repository = ''] = input.split('/');
  const local = options.repository === undefined && (await kindOf(join(workspace, repository))) === 'folder';
  if (reference === undefined || local) throw missing(`There is no chart at "${input}" in the workspace`);
  return reference;
}

/** Absolute paths of value files. Throws helm/values-file-outside and helm/values-file-missing. */
export async function resolveValueFiles(files: readonly string[], workspace: string): Promise<string[]> {
  return Promise.all(
    files.map(async (file) => {
      const path = resolveInWorkspace(file, workspace);
      if (path !== undefined && (await kindOf(path)) === 'file') return path;
      throw new UserError({
        code: path === undefined ? 'helm/values-file-outside' : 'helm/values-file-missing',
        message:
          path === undefined
            ? `The value file "${file}" lies outside the workspace.`
            : `There is no value file "${file}" in the workspace.`,
        fix: 'Give paths relative to the root of the repository, and check the repository out before this step.',
      });
    }),
  );
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function missing(what: string): UserError {
  return new UserError({
    code: 'helm/chart-missing',
    message: `${what}.`,
    fix: 'Check the repository out before this step, and give the path from its root (e.g. charts/shop) or a reference (oci://…).',
  });
}
