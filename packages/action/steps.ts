/** What is left to do when a decision is not to finish. */
type Work<Step extends { do: string }> = Exclude<Step, { do: 'finish' }>;

/**
 * One handler for each kind of step of a loop that decides (pure), does one step and decides again. A handler does its step, adds to
 * the outcome what is to be told, and gives the state that the next decision is made from.
 */
export type Performers<Step extends { do: string }, State, Progress> = {
  readonly [D in Work<Step>['do']]: (
    step: Extract<Step, { do: D }>,
    state: State,
    progress: Progress,
  ) => Promise<State>;
};

/** Does one step by its handler. */
export function performStep<Step extends { do: string }, State, Progress>(
  performers: Performers<Step, State, Progress>,
  step: Work<Step>,
  state: State,
  progress: Progress,
): Promise<State> {
  // Each handler takes its own kind of step only; that `do` picks the right one is what the type above says.
  const perform = performers[step.do as Work<Step>['do']] as unknown as (
    step: Work<Step>,
    state: State,
    progress: Progress,
  ) => Promise<State>;
  return perform(step, state, progress);
}
