import { kubectl } from '../cluster/kubectl.ts';
import { stateFolder } from '../paths.ts';
import { binary } from '../tools/build.ts';

/** Where a Service of the lab's cluster answers, as seen from this machine. */
export async function deployedUrl(namespace: string, service: string): Promise<string> {
  const path = '{.spec.clusterIP}:{.spec.ports[0].port}';
  const args = ['--namespace', namespace, 'get', 'service', service, '-o', `jsonpath=${path}`];
  return `http://${await kubectl(binary('kubernetes', 'kubectl'), `${stateFolder}/kube-apiserver/kubeconfig`, args)}/`;
}
