import { justNow, pod, waiting, warning } from '../objects.ts';
import { diagnoses } from './situation.ts';

diagnoses('configuration', [
  {
    name: 'a missing Secret',
    input: { pods: [pod('p1', waiting('CreateContainerConfigError', 'secret "db" not found'))] },
    expected: { code: 'config/missing-object', doomed: true },
  },
  {
    name: 'a missing Secret of a pod that has only started may be on its way',
    input: {
      pods: [
        pod('p1', waiting('CreateContainerConfigError', 'secret "db" not found'), {
          status: {
            startTime: justNow,
            containerStatuses: [{ name: 'app', ...waiting('CreateContainerConfigError', 'secret "db" not found') }],
          },
        }),
      ],
    },
    expected: { code: 'config/missing-object', doomed: false },
  },
  {
    name: 'a custom resource may still make the Secret',
    input: {
      pods: [pod('p1', waiting('CreateContainerConfigError', 'secret "db" not found'))],
      hasCustomResources: true,
    },
    expected: { code: 'config/missing-object', doomed: false },
  },
  {
    name: 'a missing key',
    input: { pods: [pod('p1', waiting('CreateContainerConfigError', "couldn't find key url in ConfigMap prod/shop"))] },
    expected: { code: 'config/missing-key', doomed: true },
  },
  {
    name: 'the cache that fills is no error (Krane)',
    input: { pods: [pod('p1', waiting('CreateContainerConfigError', 'failed to sync configmap cache: timed out'))] },
    expected: undefined,
  },
  {
    name: 'a volume that needs a missing ConfigMap',
    input: {
      pods: [pod('p1', waiting('ContainerCreating'))],
      events: [warning('p1', 'FailedMount', 'MountVolume.SetUp failed for volume "c" : configmap "shop" not found')],
    },
    expected: { code: 'config/missing-object', doomed: true },
  },
  {
    name: 'root against runAsNonRoot',
    input: {
      pods: [pod('p1', waiting('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root'))],
    },
    expected: { code: 'config/security-context', doomed: true },
  },
]);
