import { randomUUID } from 'node:crypto';
import { control } from '../control.ts';
import { bearerToken, type Reply, type Request, route, router } from '../http.ts';
import { type Cloud, type StandIn, seconds } from '../stand-in.ts';
import { api } from './api.ts';
import { claims } from './claims.ts';
import { createRuns, environmentOf, type Run, type Runs } from './runs.ts';

const name = 'github';

function refusal(status: number, message: string): Reply {
  return { status, body: { message } };
}

async function idToken(cloud: Cloud, runs: Runs, request: Request): Promise<Reply> {
  const token = bearerToken(request);
  const run = runs.find((candidate) => candidate.requestToken === token);
  if (run === undefined) {
    return refusal(401, 'The request token is missing or belongs to no run.');
  }
  const repository = cloud.world.repositories.find((candidate) => candidate.name === run.repository);
  const job = request.query.get('job');
  if (repository === undefined || job === null) {
    return refusal(400, 'The request URL must name the job.');
  }
  try {
    const payload = claims({
      run,
      repository,
      environment: environmentOf(run, job, request.query),
      issuer: cloud.url(name),
      audience: request.query.get('audience') ?? undefined,
      now: seconds(cloud.now()),
      id: randomUUID(),
    });
    return { status: 200, body: { count: 1, value: await cloud.key(name).sign(payload) } };
  } catch (error) {
    return refusal(400, error instanceof Error ? error.message : String(error));
  }
}

function discovery(issuer: string): object {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
    claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'ref', 'repository', 'environment'],
  };
}

/** GitHub: its OIDC issuer gives each job of a registered run its own assertion, its API says what became of runs. */
export const github: StandIn = {
  name,
  issuesTokens: true,
  create(cloud) {
    const repositories = cloud.world.repositories.map((repository) => repository.name);
    const runs = createRuns(repositories, cloud.now);
    const issuer = cloud.url(name);
    const registered = (run: Run): object => ({
      runId: run.id,
      attempt: run.attempt,
      // The toolkit appends `&audience=`, so the URL must already have a query.
      requestUrl: `${issuer}/oidc/token?run=${run.id}`,
      requestToken: run.requestToken,
      apiUrl: issuer,
      token: run.token,
    });
    return {
      handle: router(
        [
          route('GET', '/.well-known/openid-configuration', () => ({ status: 200, body: discovery(issuer) })),
          route('GET', '/.well-known/jwks', () => ({ status: 200, body: cloud.key(name).keySet })),
          route('GET', '/oidc/token', (request) => idToken(cloud, runs, request)),
          ...api(cloud, runs),
        ],
        () => refusal(404, 'Not Found'),
      ),
      control: [
        control('POST', '/_lab/runs', (body) => ({ status: 201, body: registered(runs.register(body)) })),
        control('POST', '/_lab/runs/{id}/complete', (body, { id }) => {
          runs.complete(id, (body as { conclusion?: unknown }).conclusion);
          return { status: 204 };
        }),
        control('POST', '/_lab/runs/{id}/attempts', (body, { id }) => ({
          status: 201,
          body: registered(runs.rerun(id, (body as { actor?: unknown }).actor)),
        })),
      ],
    };
  },
};
