import { kubectl } from '../cluster/kubectl.ts';
import { answers } from '../components/answers.ts';
import { stateFolder } from '../paths.ts';
import { binary } from '../tools/build.ts';
import { until } from '../until.ts';

/**
 * Where a Service of the lab's cluster answers, as seen from this machine. Waits until it does: kube-proxy learns of a
 * new Service within a second or so.
 */
export async function deployedUrl(namespace: string, service: string): Promise<string> {
  const path = '{.spec.clusterIP}:{.spec.ports[0].port}';
  const args = ['--namespace', namespace, 'get', 'service', service, '-o', `jsonpath=${path}`];
  const url = `http://${await kubectl(binary('kubernetes', 'kubectl'), `${stateFolder}/kube-apiserver/kubeconfig`, args)}/`;
  await until(() => answers(url), url, 10);
  return url;
}
