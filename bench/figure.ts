/**
 * One number the project promises to keep. Lower is better for all of them: a figure that is "three times as fast" is a
 * ratio of at most 0.33.
 */
export interface Figure {
  /** Kebab case, as `npm run bench -- NAME` takes it. */
  name: string;
  /** What is measured, in a few words. */
  what: string;
  unit: 'ms CPU' | 'ms' | 's' | 'kB' | 'MB' | 'requests/s';
  /** How often ours and the peer are measured, in turn; the medians are compared. */
  rounds: number;
  goal: Goal;
  /**
   * Makes what the measurement needs, outside the time that is measured.
   * @param folder an empty folder, removed afterwards
   * @throws Unmeasurable when this machine lacks something
   */
  prepare(folder: string): Promise<Measurement>;
}

/** A limit on our own number, on ours divided by the peer's, or on what ours has more than the peer's. */
export interface Goal {
  of: 'ours' | 'ratio' | 'difference';
  atMost: number;
}

/** Each call gives one number in the figure's unit. Without a peer the figure is a budget of our own. */
export interface Measurement {
  ours(): Promise<number>;
  peer?(): Promise<number>;
  close?(): Promise<void>;
}

/** This machine cannot give the figure. The message says why; it is no failure of the project. */
export class Unmeasurable extends Error {}
