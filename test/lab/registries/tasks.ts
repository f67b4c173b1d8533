import type { CloudConfig } from '../../../lab/cloud/cloud.ts';
import { stateFolder } from '../../../lab/paths.ts';
import { binary } from '../../../lab/tools/build.ts';
import { applications } from '../../../lab/world.ts';
import { startRegistries, type TestRegistries } from './registries.ts';
import { type Tasks, tasksOf } from './task-client.ts';

/** The lab's BuildKit. */
export const builder = {
  command: binary('buildkit', 'buildctl'),
  address: `unix://${stateFolder}/buildkitd/buildkitd.sock`,
};

/** ACR Tasks of a test's own cloud. */
export interface TestTasks extends Tasks {
  lab: TestRegistries;
}

export async function startTasks(overrides: Partial<CloudConfig> = {}): Promise<TestTasks> {
  const lab = await startRegistries({ builder, ...overrides });
  return { lab, ...tasksOf(lab.cloud.urls.arm, (who) => lab.cloud.token(applications[who].clientId)) };
}
