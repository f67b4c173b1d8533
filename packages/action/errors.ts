/** Where in the user's files a problem lies; becomes the place of the annotation. Lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Text to be copied, as a code block of the job summary. Never a secret. */
export interface Snippet {
  /** Where it is used, for example `With Bicep`. */
  readonly title: string;
  /** Language of the block. */
  readonly language: string;
  readonly text: string;
}

/** What a `UserError` is made of. */
export interface Problem {
  /** Stable cause code, `area/short-name`, for example `sign-in/subject-mismatch`. */
  readonly code: string;
  /** One sentence: what happened to which object, and why. */
  readonly message: string;
  /** One sentence: what the user does about it. */
  readonly fix: string;
  /** Proof for the job summary: the refused claim, the server's answer, the last log lines. Never a secret. */
  readonly evidence?: string | undefined;
  /** What mends it, ready to be copied. */
  readonly snippets?: readonly Snippet[] | undefined;
  readonly location?: Location | undefined;
  readonly cause?: unknown;
}

/** A row of an action's error table: what a cause code means and how it is fixed. */
export interface Cause {
  readonly code: string;
  readonly means: string;
  readonly fix: string;
}

/** A failure that the user can act on. It is reported without a stack; any other error counts as a bug of ours. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly code: string;
  readonly fix: string;
  readonly evidence: string | undefined;
  readonly snippets: readonly Snippet[];
  readonly location: Location | undefined;

  constructor(problem: Problem) {
    super(problem.message, problem.cause === undefined ? undefined : { cause: problem.cause });
    this.code = problem.code;
    this.fix = problem.fix;
    this.evidence = problem.evidence;
    this.snippets = problem.snippets ?? [];
    this.location = problem.location;
  }
}
