/**
 * The fork that this run's pull request comes from, as `owner/name`; undefined for every other run. GitHub gives such
 * runs no identity token and no secrets, whatever their permissions say.
 */
export async function forkOfPullRequest(): Promise<string | undefined> {
  // Loaded here: the library brings Octokit, and only explaining a failure needs it.
  const { context } = await import('@actions/github');
  const head: unknown = context.payload.pull_request?.head?.repo?.full_name;
  const base: unknown = context.payload.repository?.full_name;
  return typeof head === 'string' && head !== base ? head : undefined;
}
