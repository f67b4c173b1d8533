import { router } from '../http.ts';
import type { StandIn } from '../stand-in.ts';
import { authenticate } from './authentication.ts';
import { fleets } from './fleets.ts';
import { importImage } from './import-image.ts';
import { managedClusters } from './managed-clusters.ts';
import { metadata } from './metadata.ts';
import { answered } from './operation.ts';
import { permissionRoutes } from './permissions.ts';
import { refusals } from './refusals.ts';
import { containerRegistries } from './registries.ts';
import { roleRoutes } from './roles.ts';
import { subscriptions } from './subscriptions.ts';
import { taskRuns } from './task-runs.ts';

/** Azure Resource Manager: says what exists and hands out cluster credentials, to those whose role allows it. */
export const arm: StandIn = {
  name: 'arm',
  issuesTokens: false,
  create: (cloud) => ({
    handle: router(
      [
        metadata(cloud),
        ...subscriptions(cloud),
        ...managedClusters(cloud),
        ...fleets(cloud),
        ...containerRegistries(cloud),
        ...importImage(cloud),
        ...taskRuns(cloud),
        ...roleRoutes(cloud),
        ...permissionRoutes(cloud),
      ],
      (request) =>
        answered(async () => {
          await authenticate(cloud, request);
          throw refusals.unknownRoute(request.path);
        }),
    ),
    control: [],
  }),
};
