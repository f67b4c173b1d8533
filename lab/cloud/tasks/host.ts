import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The BuildKit that agents build with. */
export interface Builder {
  /** Path of buildctl. */
  command: string;
  /** `unix://…` */
  address: string;
}

/** What agents run on. */
export interface AgentHost {
  /** Undefined where there is no BuildKit: runs end with an error then. */
  builder: Builder | undefined;
  /** PEM, and a file with it: the authority behind the registries' and the storage's certificates. */
  authority: string;
  authorityFile: string;
  /** Blobs, and the folders of runs; ends with the cloud. */
  folder: string;
  /** Aborted when the cloud ends. */
  closing: AbortSignal;
  /** Runs that `close` waits for. */
  track(run: Promise<void>): void;
  close(): Promise<void>;
}

/** Makes an empty folder for blobs and runs; what a killed cloud left in it is removed. */
export async function agentHost(config: {
  builder?: Builder;
  stateFolder?: string;
  tls: { certificateAuthority: string };
}): Promise<AgentHost> {
  const { builder, stateFolder } = config;
  const folder = stateFolder === undefined ? await mkdtemp(join(tmpdir(), 'tasks-')) : join(stateFolder, 'tasks');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const authorityFile = join(folder, 'ca.crt');
  const authority = config.tls.certificateAuthority;
  writeFileSync(authorityFile, authority);
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  return {
    builder,
    authority,
    authorityFile,
    folder,
    closing: closing.signal,
    track: (run) => {
      running.add(run);
      void run.finally(() => running.delete(run));
    },
    close: async () => {
      closing.abort();
      await Promise.all(running);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
