import { resolveChart, resolveValueFiles } from './chart/index.ts';
import { requireDigestSupport } from './chart/reference.ts';
import type { Deployment, Tools } from './deployment.ts';
import type { Policy } from './next-step.ts';
import { releaseNames } from './release/names.ts';
import { historyLimit, recordLabels, revisionDescription } from './release/options.ts';
import { releaseValues } from './values/index.ts';

/** What a user asks for, as he typed it. */
export interface Request
  extends Pick<
    Deployment,
    'createNamespace' | 'description' | 'diff' | 'historyMax' | 'image' | 'takeOwnership' | 'timeoutMs'
  > {
  release: string;
  namespace: string;
  chart: string;
  version: string | undefined;
  repository: string | undefined;
  valueFiles: readonly string[];
  values: string | undefined;
  /** Lines of `path=value`. */
  set: string | undefined;
  setString: string | undefined;
  setFile: string | undefined;
  imageKeys: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  policy: Policy;
}

/** Checks a request and finds its files. Throws a UserError for everything that is wrong with it. */
export async function prepare(
  request: Request,
  { workspace, helm, log }: Pick<Tools, 'workspace' | 'helm' | 'log'>,
): Promise<Deployment> {
  const { createNamespace, diff, image, takeOwnership, timeoutMs, policy } = request;
  const valueFiles = await resolveValueFiles(request.valueFiles, workspace);
  const { values, notices } = await releaseValues(request, { workspace, valueFiles, helmMajor: helm.major });
  for (const { message, location } of notices) log.notice(message, location);
  const chart = await resolveChart(request.chart, workspace, request);
  requireDigestSupport(chart.argument, helm);
  return {
    ...releaseNames(request),
    chart,
    valueFiles,
    values,
    createNamespace,
    description: revisionDescription(request.description),
    diff,
    historyMax: historyLimit(request.historyMax),
    image,
    takeOwnership,
    timeoutMs,
    labels: recordLabels(request.labels),
    policy,
  };
}
