import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LoggedRequest } from './control.ts';
import type { IssuerTrust } from './entra/issuers.ts';
import type { Fault } from './faults.ts';
import type { RunRegistration } from './github/registration.ts';
import type { Conclusion } from './github/runs.ts';

export interface RegisteredRun {
  runId: string;
  attempt: number;
  /**
   * Base of ACTIONS_ID_TOKEN_REQUEST_URL. The launcher appends `&job=${{ github.job }}`, and for each matrix value that a
   * job's environment needs `&matrix.NAME=${{ matrix.NAME }}`.
   */
  requestUrl: string;
  /** ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  requestToken: string;
  /** GITHUB_API_URL. */
  apiUrl: string;
  /** GITHUB_TOKEN; good until the run is completed. */
  token: string;
}

/** The lab's side doors to the stand-ins. All methods reject with the stand-in's own sentence when it refuses. */
export interface ControlClient {
  registerRun(run: RunRegistration): Promise<RegisteredRun>;
  /** Ends a run: its API status is `completed` from then on. A run that is completed already stays as it is. */
  completeRun(runId: string, conclusion: Conclusion): Promise<void>;
  /** Starts the next attempt of a completed run, by its own actor or another, with tokens of its own. */
  rerun(runId: string, actor?: string): Promise<RegisteredRun>;
  /** Replaces the fault plan of a stand-in; an empty list makes it healthy. */
  setFaults(standIn: string, faults: readonly Fault[]): Promise<void>;
  /** The faults that are not used up yet. */
  faults(standIn: string): Promise<Fault[]>;
  /** Requests since the start or the last clearing, oldest first. */
  requests(standIn: string): Promise<LoggedRequest[]>;
  clearRequests(standIn: string): Promise<void>;
  setTokenLifetime(seconds: number): Promise<void>;
  /** The managed identities, by display name, that are assigned to the runner's machine from now on. */
  setMachineIdentities(names: readonly string[]): Promise<void>;
  /** Makes Entra ID trust an issuer's assertions for an application, as an administrator would. */
  trustIssuer(trust: IssuerTrust): Promise<void>;
}

export interface ControlOptions {
  /** Base URLs by stand-in, as the cloud's ready line gives them. */
  urls: Record<string, string>;
  controlToken: string;
  /** PEM of the lab's CA. */
  certificateAuthority: string;
}

function call(
  options: ControlOptions,
  standIn: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const base = options.urls[standIn];
  if (base === undefined) {
    return Promise.reject(new Error(`The lab has no stand-in ${standIn}.`));
  }
  return new Promise((resolve, reject) => {
    const send = base.startsWith('https:') ? httpsRequest : httpRequest;
    const request = send(`${base}/_lab/${path}`, {
      method,
      ca: options.certificateAuthority,
      headers: { authorization: `Bearer ${options.controlToken}`, 'content-type': 'application/json' },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const status = response.statusCode ?? 0;
        if (status >= 300) {
          reject(new Error(`${standIn} refused ${method} ${path} (${status}): ${text}`));
        } else {
          resolve(text === '' ? undefined : JSON.parse(text));
        }
      });
    });
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** A client of the control API of all stand-ins of one cloud. */
export function controlClient(options: ControlOptions): ControlClient {
  return {
    registerRun: async (run) => (await call(options, 'github', 'POST', 'runs', run)) as RegisteredRun,
    completeRun: async (runId, conclusion) => {
      await call(options, 'github', 'POST', `runs/${runId}/complete`, { conclusion });
    },
    rerun: async (runId, actor) =>
      (await call(options, 'github', 'POST', `runs/${runId}/attempts`, { actor })) as RegisteredRun,
    setFaults: async (standIn, faults) => {
      await call(options, standIn, 'PUT', 'faults', faults);
    },
    faults: async (standIn) => (await call(options, standIn, 'GET', 'faults')) as Fault[],
    requests: async (standIn) => (await call(options, standIn, 'GET', 'requests')) as LoggedRequest[],
    clearRequests: async (standIn) => {
      await call(options, standIn, 'DELETE', 'requests');
    },
    setTokenLifetime: async (seconds) => {
      await call(options, 'entra', 'PUT', 'token-lifetime', { tokenLifetimeSeconds: seconds });
    },
    setMachineIdentities: async (names) => {
      await call(options, 'machine', 'PUT', 'identities', names);
    },
    trustIssuer: async (trust) => {
      await call(options, 'entra', 'POST', 'issuers', trust);
    },
  };
}
