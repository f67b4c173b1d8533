import { buildkitd } from './buildkitd.ts';
import { cloud } from './cloud.ts';
import type { Component } from './component.ts';
import { containerd } from './containerd.ts';
import { coredns } from './coredns.ts';
import { dockerd } from './dockerd.ts';
import { etcd } from './etcd.ts';
import { fulcio } from './fulcio.ts';
import { kubeApiserver } from './kube-apiserver.ts';
import { kubeControllerManager, kubeScheduler } from './kube-controller.ts';
import { kubeProxy } from './kube-proxy.ts';
import { kubelet } from './kubelet.ts';
import { privateRegistry } from './private-registry.ts';
import { productionRegistry, registry } from './registry.ts';
import { scanner } from './scanner.ts';
import { timestamp } from './timestamp.ts';

/** What every lab has, by groups: the parts of a group start side by side, the groups one after the other. */
export const groups: readonly (readonly Component[])[] = [
  [etcd, registry, productionRegistry, privateRegistry, containerd, cloud],
  [kubeApiserver],
  [kubelet, kubeControllerManager, kubeScheduler, kubeProxy, coredns],
];

/** Parts that start only when somebody asks for them, after all others. */
export const extras: readonly Component[] = [buildkitd, dockerd, fulcio, timestamp, scanner];

export const components: readonly Component[] = [...groups.flat(), ...extras];
