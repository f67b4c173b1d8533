import type { Location, UserError } from '@aks-delivery/action/errors';
import type { Deployment, Tools } from '../deployment.ts';
import { explainHelm } from './index.ts';
import { failurePlace } from './place.ts';
import { renderText } from './rerender.ts';

/** The error for a helm that failed at a deployment. `valuesFile` is our temporary one. */
export function explainRun(
  stderr: string,
  { release }: Deployment,
  verb: string,
  valuesFile: string | undefined,
  location?: Location,
): UserError {
  return explainHelm(stderr, { release, verb, location, ...(valuesFile === undefined ? {} : { valuesFile }) });
}

/** The error for a helm that failed at rendering, with the place in the user's files. `own` is our temporary values file. */
export async function explainRender(
  stderr: string,
  deployment: Deployment,
  own: readonly string[],
  tools: Tools,
): Promise<UserError> {
  const { chart, valueFiles, values } = deployment;
  const location = await failurePlace(stderr, {
    ...{ workspace: tools.workspace, chart, valueFiles, values, helmMajor: tools.helm.major },
    renderText: () => renderText(deployment, [...valueFiles, ...own], tools),
  });
  return explainRun(stderr, deployment, 'render', own[0], location);
}
