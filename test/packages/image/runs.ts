import { type ImageMetadata, type ImageSource, imageMetadata, type MetadataInputs } from '@aks-delivery/image';

const dev = '860c1904a1ce19322e91ac35af1ab07466440c37';
const master = '266574110acf203503badf966df2ea24b5d732d7';

/** The facts of a run of the documented examples: repository, default branch and dates are those of its tables. */
const run = (ref: string, more: Partial<ImageSource> = {}): ImageSource => ({
  repository: 'octocat/Hello-World',
  serverUrl: 'https://github.com',
  defaultBranch: 'master',
  description: 'This your first repo!',
  licence: 'MIT',
  eventName: 'push',
  sha: dev,
  commitDate: new Date('2020-01-10T00:30:00Z'),
  now: new Date('2020-01-10T00:30:00Z'),
  ref,
  ...more,
});

export const branch = (name: string, more: Partial<ImageSource> = {}): ImageSource =>
  run(`refs/heads/${name}`, { sha: name === 'master' ? master : dev, ...more });

export const tag = (name: string, more: Partial<ImageSource> = {}): ImageSource =>
  run(`refs/tags/${name}`, { baseRef: 'refs/heads/master', ...more });

export const pullRequest = (number: number, more: Partial<ImageSource> = {}): ImageSource =>
  run(`refs/pull/${number}/merge`, {
    eventName: 'pull_request',
    baseRef: 'master',
    prNumber: number,
    sha: 'a9c8c5828b91be19d9728548b24759e352367ef1',
    ...more,
  });

export const schedule = (more: Partial<ImageSource> = {}): ImageSource =>
  branch('master', { eventName: 'schedule', sha: dev, ...more });

/** The metadata of a run; lines may be given as a list. */
export function metadataOf(
  source: ImageSource,
  inputs: Partial<Record<keyof MetadataInputs, string | readonly string[]>> = {},
): ImageMetadata {
  const text = (input: string | readonly string[] = ''): string => [input].flat().join('\n');
  return imageMetadata(
    {
      images: text(inputs.images),
      tags: text(inputs.tags),
      flavor: text(inputs.flavor),
      labels: text(inputs.labels),
      annotations: text(inputs.annotations),
    },
    source,
  );
}
