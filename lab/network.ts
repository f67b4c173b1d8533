/**
 * The lab's addresses. The whole cluster lives in a network namespace of its own; one virtual cable (veth) joins it to
 * this machine, and one route leads there. Nothing listens in this machine's own namespace, so no port can be taken.
 */
export const network = {
  /** All of the lab's addresses: one route on this machine. */
  range: '10.213.0.0/16',
  hostAddress: '10.213.0.1',
  labAddress: '10.213.0.2',
  linkPrefix: 30,
  /** Of the container registries: their clients insist on port 443, so each has an address of its own. */
  registryAddresses: { contososhop: '10.213.0.10', contosoprod: '10.213.0.11' },
  /** Of the Docker engine, for the steps of its builds. */
  dockerBridge: '10.213.32.1/24',
  podRange: '10.213.64.0/18',
  serviceRange: '10.213.128.0/17',
  kubernetesAddress: '10.213.128.1',
  dnsAddress: '10.213.128.10',
  hostInterface: 'akslab0',
  labInterface: 'lab0',
} as const;

export const ports = {
  apiserver: 6443,
  etcd: 2379,
  etcdPeer: 2380,
  registry: 5000,
  privateRegistry: 5001,
  productionRegistry: 5002,
  https: 443,
  timestampMetrics: 2112, // its program knows no other
  fulcioMetrics: 2113,
  timestamp: 3004,
  fulcioGrpc: 5554,
  fulcio: 5555,
  arm: 8443,
  entra: 8444,
  github: 8445,
  storage: 8446,
  machine: 8447,
  dns: 10053,
  dnsHealth: 10054,
  dnsReady: 10055,
  kubeletHealth: 10248,
  proxyHealth: 10256,
  controllerManager: 10257,
  scheduler: 10259,
} as const;

/** Where a stand-in or component answers, as seen from this machine and from the pods alike. */
export const url = (scheme: 'http' | 'https', port: number) => `${scheme}://${network.labAddress}:${port}`;
