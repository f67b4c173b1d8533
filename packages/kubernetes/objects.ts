/** The parts of Kubernetes objects that readiness and diagnosis read. Everything the API server may leave out is optional. */
export interface OwnerReference {
  kind: string;
  name: string;
  uid: string;
}

export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
}

export interface KubernetesObject {
  apiVersion?: string;
  kind?: string;
  metadata: ObjectMeta;
}

/** Names one object. `namespace` is absent for cluster-scoped objects. */
export interface ObjectRef {
  kind: string;
  name: string;
  namespace?: string;
}

export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
}

export interface Deployment extends KubernetesObject {
  spec?: { replicas?: number; paused?: boolean };
  status?: {
    observedGeneration?: number;
    replicas?: number;
    updatedReplicas?: number;
    readyReplicas?: number;
    availableReplicas?: number;
    conditions?: Condition[];
  };
}

export interface ReplicaSet extends KubernetesObject {
  spec?: { replicas?: number };
  status?: {
    observedGeneration?: number;
    replicas?: number;
    readyReplicas?: number;
    availableReplicas?: number;
    conditions?: Condition[];
  };
}

export interface StatefulSet extends KubernetesObject {
  spec?: {
    replicas?: number;
    updateStrategy?: { type?: string; rollingUpdate?: { partition?: number } };
  };
  status?: {
    observedGeneration?: number;
    replicas?: number;
    readyReplicas?: number;
    availableReplicas?: number;
    currentReplicas?: number;
    updatedReplicas?: number;
    currentRevision?: string;
    updateRevision?: string;
  };
}

export interface DaemonSet extends KubernetesObject {
  spec?: { updateStrategy?: { type?: string } };
  status?: {
    observedGeneration?: number;
    desiredNumberScheduled?: number;
    updatedNumberScheduled?: number;
    numberReady?: number;
    numberAvailable?: number;
  };
}

export interface Job extends KubernetesObject {
  spec?: { completions?: number; parallelism?: number; suspend?: boolean };
  status?: { succeeded?: number; failed?: number; active?: number; completionTime?: string; conditions?: Condition[] };
}

export interface Probe {
  httpGet?: { path?: string; port?: number | string };
  tcpSocket?: { port?: number | string };
  grpc?: { port?: number };
  exec?: { command?: string[] };
}

export interface ContainerSpec {
  name: string;
  image?: string;
  readinessProbe?: Probe;
  livenessProbe?: Probe;
  startupProbe?: Probe;
}

export interface Terminated {
  exitCode: number;
  reason?: string;
  message?: string;
  signal?: number;
  startedAt?: string;
}

export interface ContainerState {
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: Terminated;
}

export interface ContainerStatus {
  name: string;
  ready?: boolean;
  started?: boolean;
  restartCount?: number;
  image?: string;
  state?: ContainerState;
  lastState?: ContainerState;
}

export interface Pod extends KubernetesObject {
  spec?: {
    nodeName?: string;
    restartPolicy?: string;
    initContainers?: ContainerSpec[];
    containers?: ContainerSpec[];
    volumes?: { name: string; persistentVolumeClaim?: { claimName: string } }[];
  };
  status?: {
    phase?: string;
    reason?: string;
    message?: string;
    startTime?: string;
    /** Set when the scheduler evicts other pods to make room for this one. */
    nominatedNodeName?: string;
    conditions?: Condition[];
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

export interface PersistentVolumeClaim extends KubernetesObject {
  status?: { phase?: string };
}

export interface Service extends KubernetesObject {
  spec?: { type?: string };
  status?: { loadBalancer?: { ingress?: unknown[] } };
}

export interface CustomResourceDefinition extends KubernetesObject {
  status?: { conditions?: Condition[] };
}

/** A core/v1 event. */
export interface KubernetesEvent extends KubernetesObject {
  involvedObject: { kind?: string; name?: string; namespace?: string; uid?: string };
  reportingComponent?: string;
  type?: string;
  reason?: string;
  message?: string;
  count?: number;
  series?: { count?: number; lastObservedTime?: string };
  firstTimestamp?: string | null;
  lastTimestamp?: string | null;
  eventTime?: string | null;
}

/** How often an event was seen, and when last (milliseconds since the epoch; 0 when the event does not say). */
export function occurrence(event: KubernetesEvent): { count: number; at: number } {
  const at =
    event.series?.lastObservedTime ??
    event.lastTimestamp ??
    event.eventTime ??
    event.firstTimestamp ??
    event.metadata.creationTimestamp;
  return { count: event.series?.count ?? event.count ?? 1, at: at ? Date.parse(at) : 0 };
}

export function condition(conditions: Condition[] | undefined, type: string): Condition | undefined {
  return conditions?.find((entry) => entry.type === type);
}

export function refOf(object: KubernetesObject): ObjectRef {
  const { name, namespace } = object.metadata;
  return { kind: object.kind ?? 'Object', name, ...(namespace === undefined ? {} : { namespace }) };
}

/** `Deployment/shop`: how an object is called in messages. */
export function display(ref: ObjectRef): string {
  return `${ref.kind}/${ref.name}`;
}

export function isOwnedBy(object: KubernetesObject, uid: string | undefined): boolean {
  return uid !== undefined && (object.metadata.ownerReferences?.some((owner) => owner.uid === uid) ?? false);
}
