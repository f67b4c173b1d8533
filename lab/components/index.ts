import { cloud } from './cloud.ts';
import type { Component } from './component.ts';
import { containerd } from './containerd.ts';
import { coredns } from './coredns.ts';
import { etcd } from './etcd.ts';
import { kubeApiserver } from './kube-apiserver.ts';
import { kubeControllerManager, kubeScheduler } from './kube-controller.ts';
import { kubeProxy } from './kube-proxy.ts';
import { kubelet } from './kubelet.ts';
import { privateRegistry } from './private-registry.ts';
import { registry } from './registry.ts';

/** All parts of the lab, by groups: the parts of a group start side by side, the groups one after the other. */
export const groups: readonly (readonly Component[])[] = [
  [etcd, registry, privateRegistry, containerd, cloud],
  [kubeApiserver],
  [kubelet, kubeControllerManager, kubeScheduler, kubeProxy, coredns],
];

export const components: readonly Component[] = groups.flat();
