import { isOwnedBy, type KubernetesObject, type Pod, type StatefulSet } from '../objects.ts';
import type { Store } from './store.ts';

const revisionAnnotation = 'deployment.kubernetes.io/revision';

/** A Deployment's newest ReplicaSet: the one with the Deployment's own revision. Undefined until the controller has made it. */
export function newestReplicaSet(deployment: KubernetesObject, store: Store): KubernetesObject | undefined {
  const revision = deployment.metadata.annotations?.[revisionAnnotation];
  if (revision === undefined) return undefined;
  for (const replicaSet of store.all('ReplicaSet', deployment.metadata.namespace ?? '')) {
    if (!isOwnedBy(replicaSet, deployment.metadata.uid)) continue;
    if (replicaSet.metadata.annotations?.[revisionAnnotation] === revision) return replicaSet;
  }
  return undefined;
}

/** The pods that tell how the new revision of `object` fares: never those of an older one, nor those being deleted. */
export function podsOf(object: KubernetesObject, replicaSet: KubernetesObject | undefined, store: Store): Pod[] {
  // A Job that fails deletes the pod that still runs: it is the one that tells why.
  const pods = [...store.pods(object.metadata.namespace ?? '')].filter(
    (pod) => pod.metadata.deletionTimestamp === undefined || object.kind === 'Job',
  );
  const owned = (owner: KubernetesObject): Pod[] => pods.filter((pod) => isOwnedBy(pod, owner.metadata.uid));
  switch (object.kind) {
    case 'Deployment':
      return replicaSet === undefined ? [] : owned(replicaSet);
    case 'StatefulSet': {
      const revision = (object as StatefulSet).status?.updateRevision;
      return owned(object).filter((pod) => pod.metadata.labels?.['controller-revision-hash'] === revision);
    }
    case 'DaemonSet': {
      // The template's generation is still kept as a label of the pods; a hash would need the ControllerRevisions.
      const generation = object.metadata.annotations?.['deprecated.daemonset.template.generation'];
      return owned(object).filter((pod) => pod.metadata.labels?.['pod-template-generation'] === generation);
    }
    case 'PersistentVolumeClaim':
      return pods.filter((pod) =>
        pod.spec?.volumes?.some((volume) => volume.persistentVolumeClaim?.claimName === object.metadata.name),
      );
    case 'Pod':
      return [object as Pod];
    default:
      return owned(object).sort((a, b) =>
        (a.metadata.creationTimestamp ?? '').localeCompare(b.metadata.creationTimestamp ?? ''),
      );
  }
}
