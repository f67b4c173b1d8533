/** A program that the lab builds from pinned Go modules: `lab/tools/<name>/go.mod` and `go.sum` name every input. */
export interface Tool {
  readonly name: string;
  /** The package to build, seen from the tool's folder. */
  readonly package: string;
  /** Names under which the one binary is called; the first is the file, the others are links to it. */
  readonly binaries: readonly string[];
  /** More packages of the same module: each becomes a binary with the last part of its name. */
  readonly more?: readonly string[];
  /** `-X` settings: programs that do not know their version confuse their clients. */
  readonly variables?: readonly string[];
}

const kubernetes = 'k8s.io/component-base/version';
const buildkit = 'github.com/moby/buildkit';

/** The longest build comes first. */
export const tools = [
  {
    name: 'kubernetes',
    package: '.',
    binaries: ['kubectl', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubelet', 'kube-proxy'],
    variables: [`${kubernetes}.gitVersion=v1.36.3`, `${kubernetes}.gitMajor=1`, `${kubernetes}.gitMinor=36`],
  },
  {
    name: 'anchore',
    package: '.',
    binaries: ['grype', 'syft', 'vulnerability-database'],
    variables: ['main.grypeVersion=0.120.1', 'main.syftVersion=1.54.1'],
  },
  {
    name: 'sigstore',
    package: 'github.com/sigstore/cosign/v3/cmd/cosign',
    binaries: ['cosign'],
    more: ['github.com/sigstore/fulcio', 'github.com/sigstore/timestamp-authority/cmd/timestamp-server'],
    variables: ['sigs.k8s.io/release-utils/version.gitVersion=v3.1.3'],
  },
  {
    name: 'buildkit',
    package: `${buildkit}/cmd/buildkitd`,
    binaries: ['buildkitd'],
    more: [`${buildkit}/cmd/buildctl`, `${buildkit}/frontend/dockerfile/cmd/dockerfile-frontend`],
    variables: [`${buildkit}/version.Version=v0.33.1`],
  },
  {
    name: 'buildx',
    package: 'github.com/docker/buildx/cmd/buildx',
    binaries: ['buildx'],
    variables: ['github.com/docker/buildx/version.Version=v0.37.2'],
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
