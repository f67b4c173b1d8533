import { pod, waiting, warning } from '../objects.ts';
import { diagnoses, notFound, pulling, statefulSet } from './situation.ts';

const unauthorized = 'failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized';

diagnoses('images', [
  {
    name: 'a missing image is certain at the first failed pull',
    input: pulling(notFound),
    expected: { code: 'image/not-found', doomed: true },
  },
  {
    name: "the event keeps the registry's words when the waiting message has decayed",
    input: {
      pods: [pod('p1', waiting('ImagePullBackOff', 'Back-off pulling image "acr.io/shop:2"'))],
      events: [warning('p1', 'Failed', notFound)],
    },
    expected: { code: 'image/not-found', doomed: true },
  },
  {
    name: 'a decayed message without an event is an unknown pull problem, and not certain',
    input: pulling('Back-off pulling image "acr.io/shop:2"', 'ImagePullBackOff'),
    expected: { code: 'image/pull-failed', doomed: false },
  },
  {
    name: 'a refusal of the registry is certain',
    input: pulling(unauthorized),
    expected: { code: 'image/unauthorized', doomed: true },
  },
  {
    name: 'unless the pull secret is not there yet',
    input: {
      ...pulling(unauthorized),
      events: [warning('p1', 'FailedToRetrieveImagePullSecret', 'Unable to retrieve some image pull secrets (acr)')],
    },
    expected: { code: 'image/unauthorized', doomed: false },
  },
  {
    name: 'or a custom resource may still make it',
    input: { ...pulling(unauthorized), hasCustomResources: true },
    expected: { code: 'image/unauthorized', doomed: false },
  },
  {
    name: 'then a refusal that repeats is certain',
    input: { ...pulling(`Back-off: ${unauthorized}`, 'ImagePullBackOff'), hasCustomResources: true },
    expected: { code: 'image/unauthorized', doomed: true },
  },
  {
    name: 'a rate limit passes',
    input: pulling('toomanyrequests: You have reached your pull rate limit as bob'),
    expected: { code: 'image/rate-limited', doomed: false },
  },
  {
    name: 'a registry that is away may come back',
    input: pulling('dial tcp: lookup acr.io: no such host', 'ImagePullBackOff'),
    expected: { code: 'image/registry-unreachable', doomed: false },
  },
  {
    name: 'an image for another platform',
    input: pulling('no match for platform in manifest: not found'),
    expected: { code: 'image/wrong-platform', doomed: true },
  },
  {
    name: 'an invalid image name',
    input: pulling("couldn't parse image name", 'InvalidImageName'),
    expected: { code: 'image/invalid-name', doomed: true },
  },
  {
    name: 'one pod of two that cannot pull does not doom a Deployment',
    input: { pods: [pod('p1', waiting('ErrImagePull', notFound)), pod('p2', { ready: true, state: { running: {} } })] },
    expected: { code: 'image/not-found', doomed: false },
  },
  {
    name: 'one pod of two that cannot pull blocks a StatefulSet',
    input: {
      object: statefulSet,
      pods: [pod('db-0', { ready: true }), pod('db-1', waiting('ErrImagePull', notFound))],
    },
    expected: { code: 'image/not-found', doomed: true },
  },
  {
    name: 'an image that takes long to pull',
    input: {
      pods: [pod('p1', waiting('ContainerCreating'))],
      events: [{ ...warning('p1', 'Pulling', 'Pulling image "acr.io/shop:2"'), type: 'Normal' }],
    },
    expected: undefined,
  },
]);
