/** One check: its name, and what is wrong, one line each; empty when all is well. */
export interface Check {
  readonly name: string;
  run(root: string): Promise<readonly string[]>;
}
