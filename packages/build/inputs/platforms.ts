import { UserError } from '@aks-delivery/action/errors';

const systems = ['linux', 'windows', 'darwin', 'freebsd', 'wasi', 'wasip1'];
/** Those of Go, and the other names for them that containerd knows (platforms/database.go). */
const architectures = [
  ...['amd64', 'arm64', 'arm', '386', 'ppc64le', 's390x', 'riscv64', 'loong64', 'mips64le', 'mips64', 'mipsle', 'mips'],
  ...['ppc64', 'wasm', 'x86_64', 'x86-64', 'aarch64', 'armhf', 'armel', 'i386'],
];
const form = /^([a-z0-9]+)\/([a-z0-9_-]+)(?:\/(v?[0-9.]+))?$/;

/** Checks platforms before a build is begun: BuildKit takes any word for a platform, and fails much later. */
export function checkPlatforms(platforms: readonly string[]): readonly string[] {
  for (const platform of platforms) {
    const [, system = '', architecture = ''] = form.exec(platform) ?? [];
    if (platform === 'local' || (systems.includes(system) && architectures.includes(architecture))) continue;
    throw new UserError({
      code: 'build/platform-unknown',
      message: `The input platforms names "${platform}", which is not a platform.`,
      fix: 'Write os/architecture, for example linux/amd64,linux/arm64.',
    });
  }
  return platforms;
}
