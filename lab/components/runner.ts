import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { type ComponentStatus, writeStatus } from '../host/record.ts';
import type { Lab } from '../lab.ts';
import { logFolder } from '../paths.ts';
import { packagesEnvironment } from '../tools/debian.ts';
import { until } from '../until.ts';
import type { Component, Program } from './component.ts';
import { components, extras } from './index.ts';

const secondsToBeReady = 60;
const secondsToStop = 3;

/** Starts and restarts components, waits until they answer, and keeps the lab's status file true. */
export class ComponentRunner {
  readonly #lab: Lab;
  readonly #states = new Map<string, ComponentStatus>();
  readonly #added = new Map<string, Promise<void>>();
  readonly #running = new Map<string, ChildProcess>();
  #ready = false;
  #failure: string | undefined;

  constructor(lab: Lab) {
    this.#lab = lab;
    for (const component of components)
      this.#states.set(component.name, { state: extras.includes(component) ? 'off' : 'waiting' });
  }

  async start(component: Component): Promise<void> {
    const { name } = component;
    const started = Date.now();
    const program = component.start?.(this.#lab);
    const ended = program === undefined ? [] : [this.#run(name, program)];
    this.#set(name, { state: 'starting' });
    await Promise.race([...ended, until(() => component.ready(this.#lab), name, secondsToBeReady)]);
    await component.settle?.(this.#lab);
    this.#set(name, { state: 'ready', seconds: (Date.now() - started) / 1000 });
  }

  /** Starts a component that nobody has started yet. */
  async add(component: Component): Promise<void> {
    const started = this.#added.get(component.name) ?? this.start(component);
    this.#added.set(component.name, started);
    await started;
  }

  /** Stops a component, and starts it again after a while. */
  async restart(component: Component, downMs: number): Promise<void> {
    const child = this.#running.get(component.name);
    this.#running.delete(component.name);
    if (child !== undefined) await stop(child);
    this.#set(component.name, { state: 'stopped' });
    await pass(downMs);
    await this.start(component);
  }

  /** Starts a component's program. Rejects when it ends by itself, and the lab fails then. */
  #run(name: string, { command, args, env }: Program): Promise<never> {
    const log = openSync(join(logFolder, `${name}.log`), 'a', 0o600);
    const folder = this.#lab.folder(name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const child = spawn(command, args, {
      cwd: folder,
      env: {
        PATH: `${packagesEnvironment.path}:/usr/sbin:/usr/bin:/sbin:/bin`,
        LD_LIBRARY_PATH: packagesEnvironment.libraries,
        HOME: folder,
        ...env,
      },
      stdio: ['ignore', log, log],
    });
    this.#running.set(name, child);
    const ended = new Promise<never>((_, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        // One that was stopped on purpose is no longer in the list.
        if (this.#running.get(name) === child) reject(new Error(this.#ended(name, code ?? signal)));
      });
    });
    ended.catch((error: Error) => this.fail(error.message));
    return ended;
  }

  finish(): void {
    this.#ready = true;
    this.#write();
  }

  fail(reason: string): void {
    this.#failure ??= reason;
    this.#ready = false;
    this.#write();
  }

  #ended(name: string, how: number | string | null): string {
    this.#set(name, { state: 'failed' });
    const lines = readFileSync(join(logFolder, `${name}.log`), 'utf8')
      .trimEnd()
      .split('\n');
    return `${name} ended (${how})\n${lines.slice(-5).join('\n')}`;
  }

  #set(name: string, status: ComponentStatus): void {
    this.#states.set(name, status);
    this.#write();
  }

  #write(): void {
    const failure = this.#failure === undefined ? {} : { failure: this.#failure };
    writeStatus({ components: Object.fromEntries(this.#states), ready: this.#ready, ...failure });
  }
}

/** Asks a process to end, and ends it when it takes too long. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), secondsToStop * 1000);
  await ended;
  clearTimeout(limit);
}
