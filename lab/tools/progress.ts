/** How far the builds are: packages compiled of packages stale, over all tools of one call. */
export class Progress {
  readonly #started = Date.now();
  readonly #expected = new Map<string, number>();
  readonly #compiled = new Map<string, number>();
  readonly #names: readonly string[];
  readonly #done = new Set<string>();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  expect(name: string, packages: number): void {
    this.#expected.set(name, packages + 1); // + 1 for the link, which Go does not print
  }

  step(name: string): void {
    this.#compiled.set(name, (this.#compiled.get(name) ?? 0) + 1);
  }

  done(name: string): void {
    this.#done.add(name);
    this.#compiled.set(name, this.#expected.get(name) ?? 0);
  }

  /** One line for a person: what is done, what runs, and how long the rest takes if it goes on like this. */
  line(now = Date.now()): string {
    const seconds = (now - this.#started) / 1000;
    if (this.#expected.size === 0) return `downloading modules: ${duration(seconds)}`;
    const expected = sum(this.#expected.values());
    const compiled = Math.min(sum(this.#compiled.values()), expected);
    const running = this.#names.filter((name) => this.#expected.has(name) && !this.#done.has(name));
    const waiting = this.#names.filter((name) => !this.#expected.has(name)).length;
    const left = compiled > 0 ? `, about ${duration(((expected - compiled) / compiled) * seconds)} left` : '';
    const rest = waiting > 0 ? ` for these, ${waiting} more after them` : '';
    return (
      `building ${running.join(', ')}: ${this.#done.size} of ${this.#names.length} tools, ` +
      `${compiled} of ${expected} packages, ${duration(seconds)}${left}${left && rest}`
    );
  }
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

/** Seconds as a person says them: `45 s`, `3 min 20 s`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
