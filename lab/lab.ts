import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Authority } from './cloud/certificates.ts';
import { type KubeconfigIdentity, kubeconfigText } from './cluster/kubeconfig.ts';
import { kubectl } from './cluster/kubectl.ts';
import { stateFolder } from './paths.ts';
import { binary } from './tools/build.ts';
import type { ToolName } from './tools/index.ts';

/** A lab that is starting or running, as its components see it. */
export class Lab {
  readonly authority: Authority;

  constructor(authority: Authority) {
    this.authority = authority;
  }

  folder(component: string): string {
    return join(stateFolder, component);
  }

  file(component: string, name: string): string {
    return join(this.folder(component), name);
  }

  binary(tool: ToolName, program: string): string {
    return binary(tool, program);
  }

  /** Writes a file of a component, readable by root alone: it may hold a key. */
  async write(component: string, name: string, content: string | Uint8Array): Promise<string> {
    const path = this.file(component, name);
    await mkdir(this.folder(component), { recursive: true, mode: 0o700 });
    await writeFile(path, content, { mode: 0o600 });
    return path;
  }

  /** Issues a client certificate and writes the kubeconfig that uses it. */
  async kubeconfig(component: string, identity: KubeconfigIdentity): Promise<string> {
    return this.write(component, 'kubeconfig', await kubeconfigText(this.authority, identity));
  }

  /** The kubeconfig of the cluster's administrator. */
  get adminKubeconfig(): string {
    return this.file('kube-apiserver', 'kubeconfig');
  }

  /** Applies objects to the cluster as its administrator. */
  async apply(...objects: readonly object[]): Promise<void> {
    const list = { apiVersion: 'v1', kind: 'List', items: objects };
    await kubectl(
      this.binary('kubernetes', 'kubectl'),
      this.adminKubeconfig,
      ['apply', '-f', '-'],
      JSON.stringify(list),
    );
  }
}
