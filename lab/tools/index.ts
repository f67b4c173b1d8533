/** A program that the lab builds from pinned Go modules: `lab/tools/<name>/go.mod` and `go.sum` name every input. */
export interface Tool {
  readonly name: string;
  /** The package to build, seen from the tool's folder. */
  readonly package: string;
  /** Names under which the one binary is called; the first is the file, the others are links to it. */
  readonly binaries: readonly string[];
  /** `-X` settings: programs that do not know their version confuse their clients. */
  readonly variables?: readonly string[];
}

const kubernetes = 'k8s.io/component-base/version';

/** The longest build comes first. */
export const tools = [
  {
    name: 'kubernetes',
    package: '.',
    binaries: ['kubectl', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubelet', 'kube-proxy'],
    variables: [`${kubernetes}.gitVersion=v1.36.3`, `${kubernetes}.gitMajor=1`, `${kubernetes}.gitMinor=36`],
  },
  { name: 'etcd', package: 'go.etcd.io/etcd/server/v3', binaries: ['etcd'] },
  { name: 'coredns', package: '.', binaries: ['coredns'] },
  { name: 'registry', package: 'github.com/distribution/distribution/v3/cmd/registry', binaries: ['registry'] },
  { name: 'pause', package: '.', binaries: ['pause'] },
  {
    name: 'helm4',
    package: 'helm.sh/helm/v4/cmd/helm',
    binaries: ['helm'],
    variables: ['helm.sh/helm/v4/internal/version.version=v4.3.1'],
  },
  {
    name: 'helm3',
    package: 'helm.sh/helm/v3/cmd/helm',
    binaries: ['helm'],
    variables: ['helm.sh/helm/v3/internal/version.version=v3.22.0'],
  },
  { name: 'act', package: 'github.com/nektos/act', binaries: ['act'], variables: ['main.version=0.2.89'] },
  { name: 'actionlint', package: 'github.com/rhysd/actionlint/cmd/actionlint', binaries: ['actionlint'] },
] as const satisfies readonly Tool[];

export type ToolName = (typeof tools)[number]['name'];
