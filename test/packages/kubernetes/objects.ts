import type {
  ContainerStatus,
  Deployment,
  KubernetesEvent,
  KubernetesObject,
  Pod,
} from '@aks-delivery/kubernetes/objects';

/** When the tests' clock stands. */
export const now = Date.parse('2026-01-01T12:01:00Z');
export const aMinuteAgo = '2026-01-01T12:00:00Z';
export const justNow = '2026-01-01T12:00:59Z';

export function deployment(status: Deployment['status'] = {}, spec: Deployment['spec'] = { replicas: 2 }): Deployment {
  return {
    kind: 'Deployment',
    metadata: {
      name: 'shop',
      namespace: 'prod',
      uid: 'd1',
      generation: 2,
      annotations: { 'deployment.kubernetes.io/revision': '2' },
    },
    spec,
    status: { observedGeneration: 2, ...status },
  };
}

export function replicaSet(name: string, revision: string, status: object = {}): KubernetesObject {
  const metadata = {
    name,
    namespace: 'prod',
    uid: name,
    annotations: { 'deployment.kubernetes.io/revision': revision },
    ownerReferences: [{ kind: 'Deployment', name: 'shop', uid: 'd1' }],
  };
  return { kind: 'ReplicaSet', metadata, ...status };
}

/** A pod of ReplicaSet shop-new with one container "app", which is in the given state. */
export function pod(name: string, container: Partial<ContainerStatus> = {}, rest: Partial<Pod> = {}): Pod {
  const { status, ...others } = rest;
  return {
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'prod',
      uid: name,
      creationTimestamp: aMinuteAgo,
      ownerReferences: [{ kind: 'ReplicaSet', name: 'shop-new', uid: 'shop-new' }],
    },
    spec: { containers: [{ name: 'app', image: 'acr.io/shop:2' }] },
    status: {
      phase: 'Pending',
      startTime: aMinuteAgo,
      containerStatuses: [{ name: 'app', ready: false, restartCount: 0, ...container }],
      ...status,
    },
    ...others,
  };
}

export function waiting(reason: string, message?: string): Partial<ContainerStatus> {
  return { state: { waiting: { reason, ...(message === undefined ? {} : { message }) } } };
}

/** A container that ended and is held back from the next start. */
export function crashLoop(
  exitCode: number,
  restartCount: number,
  reason = 'Error',
  startedAt = aMinuteAgo,
): Partial<ContainerStatus> {
  return { ...waiting('CrashLoopBackOff'), lastState: { terminated: { exitCode, reason, startedAt } }, restartCount };
}

export function warning(uid: string, reason: string, message: string, at = justNow): KubernetesEvent {
  return {
    kind: 'Event',
    metadata: { name: `${uid}.${reason}`, namespace: 'prod' },
    involvedObject: { kind: 'Pod', name: uid, uid },
    type: 'Warning',
    reason,
    message,
    firstTimestamp: at,
    lastTimestamp: at,
  };
}
