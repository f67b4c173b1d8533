import { type RunOptions, type RunResult, runWorkflow } from '../../lab/act/run.ts';
import { makeRepository } from './repository.ts';

export interface Result extends RunResult {
  /** The whole log as one text. */
  readonly text: string;
  /** All job summaries as one text. */
  readonly summary: string;
}

/** Runs a workflow's text in a fresh repository of the example application, under act against the running lab. */
export async function runText(
  workflow: string,
  { folders, ...options }: RunOptions & { readonly folders?: readonly string[] } = {},
): Promise<Result> {
  const repository = makeRepository(workflow, folders);
  try {
    const result = await runWorkflow(repository.workflow, options);
    return {
      ...result,
      text: result.log.join('\n'),
      summary: result.summaries.map(({ content }) => content).join('\n'),
    };
  } finally {
    repository.remove();
  }
}
