import { kubectl } from '../../../lab/cluster/kubectl.ts';
import { buildShopImage } from '../../../lab/demo/image.ts';
import { imageTools, programFolders, trust } from '../../../lab/environment.ts';
import { registryName } from '../../../lab/images/references.ts';
import { stateFolder } from '../../../lab/paths.ts';
import { requireUp } from '../../../lab/preflight.ts';
import { binary, binFolder } from '../../../lab/tools/build.ts';

requireUp();

const kubeconfig = `${stateFolder}/kube-apiserver/kubeconfig`;

/** The running lab, as tests use it. */
export const lab = {
  /** The cluster administrator's. */
  kubeconfig,
  /** Environment of a process that shall trust the lab and find kubectl, Helm 4, and the image tools. */
  env: { ...trust, ...imageTools, PATH: `${programFolders('4').join(':')}:/usr/sbin:/usr/bin:/sbin:/bin` },
  /** Folders that hold a program named `helm`. */
  helm: { 3: binFolder('helm3'), 4: binFolder('helm4') },
  kubectl: (...args: string[]) => kubectl(binary('kubernetes', 'kubectl'), kubeconfig, args),
  /** Applies objects, as YAML or JSON, to a namespace. */
  apply: (objects: string, namespace: string, ...args: string[]) =>
    kubectl(binary('kubernetes', 'kubectl'), kubeconfig, ['apply', '-n', namespace, ...args, '-f', '-'], objects),
  /** Builds the example application under a tag and pushes it. */
  image: (tag: string) => buildShopImage(tag),
  /** An image that the registry does not have. */
  missingImage: `${registryName}/shop:never-pushed`,
};
