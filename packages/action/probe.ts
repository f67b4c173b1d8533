/** What a short call said. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Asks a program for something small, such as `helm version --short`, without showing the call in the log.
 * Long runs that must be cancelled belong into `run` of process.ts: @actions/exec forwards no signal.
 * @returns undefined when there is no such program.
 */
export async function probe(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Answer | undefined> {
  // Loaded here: most runs of most actions never probe.
  const { getExecOutput } = await import('@actions/exec');
  const defined = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  try {
    const { exitCode, stdout, stderr } = await getExecOutput(quoted(command), [...args], {
      env: defined,
      silent: true,
      ignoreReturnCode: true,
    });
    return { code: exitCode, stdout, stderr };
  } catch {
    return undefined;
  }
}

// @actions/exec splits its first argument at spaces as a shell would; quotes keep a path in one piece.
const quoted = (command: string): string => `"${command}"`;
