import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ComponentStatus, writeStatus } from '../host/record.ts';
import type { Lab } from '../lab.ts';
import { logFolder } from '../paths.ts';
import { packagesEnvironment } from '../tools/debian.ts';
import { until } from '../until.ts';
import type { Component } from './component.ts';
import { components } from './index.ts';

const secondsToBeReady = 60;

/** Starts components, waits until they answer, and keeps the lab's status file true. */
export class ComponentRunner {
  readonly #lab: Lab;
  readonly #states = new Map<string, ComponentStatus>();
  #ready = false;
  #failure: string | undefined;

  constructor(lab: Lab) {
    this.#lab = lab;
    for (const { name } of components) this.#states.set(name, { state: 'waiting' });
  }

  async start(component: Component): Promise<void> {
    const { name } = component;
    const started = Date.now();
    const { command, args, env } = component.start(this.#lab);
    const log = openSync(join(logFolder, `${name}.log`), 'a', 0o600);
    const child = spawn(command, args, {
      cwd: this.#lab.folder(name),
      env: {
        PATH: `${packagesEnvironment.path}:/usr/sbin:/usr/bin:/sbin:/bin`,
        LD_LIBRARY_PATH: packagesEnvironment.libraries,
        HOME: this.#lab.folder(name),
        ...env,
      },
      stdio: ['ignore', log, log],
    });
    const ended = new Promise<never>((_, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => reject(new Error(this.#ended(name, code ?? signal))));
    });
    ended.catch((error: Error) => this.fail(error.message));
    this.#set(name, { state: 'starting' });
    await Promise.race([ended, until(() => component.ready(this.#lab), name, secondsToBeReady)]);
    await component.settle?.(this.#lab);
    this.#set(name, { state: 'ready', seconds: (Date.now() - started) / 1000 });
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
