/** How one of buildx's error texts is recognised. It has no error codes of its own. */
export interface TextRule {
  code: string;
  pattern: RegExp;
  /** Completes "The image could not be built: ". Groups of the pattern are `$1`, `$2`. */
  clause: string;
  means: string;
  fix: string;
  /** The error is about a line of the Dockerfile. */
  inDockerfile?: true;
}

/** Tried in order; the last one matches everything. Texts are those of buildx 0.37, BuildKit 0.33, and Docker 20.10, which is the oldest. */
export const textRules: readonly TextRule[] = [
  {
    code: 'build/buildx-too-old',
    pattern: /invalid progress mode rawjson|unknown flag: --(\S+)/,
    clause: 'this buildx is too old for an option that it was given',
    means: 'The buildx on this runner lacks an option that was used.',
    fix: 'Install buildx 0.13 or newer, e.g. with docker/setup-buildx-action.',
  },
  {
    code: 'build/builder-missing',
    pattern: /no builder "?([^"\s]+)"? found/,
    clause: 'there is no builder "$1"',
    means: 'There is no builder of that name.',
    fix: 'Make it earlier in the job with docker/setup-buildx-action, or correct the input `builder`.',
  },
  {
    code: 'build/driver-unsupported',
    pattern:
      /(\S[^:\n]*(?:unsupported|not supported|not implemented) (?:for|by) (?:the )?(?:\S+ driver|current BuildKit daemon))/,
    clause: 'the builder cannot do what was asked: $1',
    means: 'The builder cannot do what was asked: several platforms, cache export or attestations.',
    fix: 'Run docker/setup-buildx-action earlier in the job, which makes a builder that can.',
  },
  {
    code: 'build/builder-unreachable',
    pattern:
      /failed to list workers|[Cc]annot connect to the Docker daemon|failed to connect to the docker API|dial unix \S+: connect|driver not connecting|no valid drivers found|permission denied while trying to connect/,
    clause: 'the builder does not answer',
    means: 'The builder, or the Docker engine behind it, does not answer.',
    fix: 'Check that Docker runs on this runner, or make a builder with docker/setup-buildx-action.',
  },
  {
    code: 'build/target-missing',
    pattern: /target stage "([^"]*)" could not be found/,
    clause: 'the Dockerfile has no stage "$1"',
    means: 'The Dockerfile has no stage of the name in `target`.',
    fix: 'Correct `target`; a stage gets its name by FROM … AS name.',
  },
  {
    code: 'build/dockerfile-invalid',
    pattern:
      /dockerfile parse error[^:]*: (.*)|failed to parse stage name|(no build stage in current context|the Dockerfile cannot be empty)/i,
    clause: 'the Dockerfile cannot be read: $1$2',
    means: 'The Dockerfile has an error of syntax.',
    fix: 'Correct the line that the annotation marks.',
    inDockerfile: true,
  },
  {
    code: 'build/no-emulation',
    pattern: /exec format error/,
    clause: 'a program of another platform was run, and this builder does not emulate it',
    means: 'A RUN step needs a processor that the builder has not and does not emulate.',
    fix: 'Run docker/setup-qemu-action earlier in the job, or cross-compile with FROM --platform=$BUILDPLATFORM.',
    inDockerfile: true,
  },
  {
    code: 'build/step-failed',
    pattern:
      /(?:process "(?:[^"\\]|\\.)*" did not complete successfully|executor failed running \[.*\]): (exit code: \d+|.*)/,
    clause: 'a command of the Dockerfile ended with $1',
    means: 'A command of the Dockerfile ended with an error.',
    fix: 'Read its last lines below.',
    inDockerfile: true,
  },
  {
    code: 'build/file-missing',
    pattern: /failed to (?:calculate checksum of ref \S+|compute cache key:) "?([^"\n]*?)"?(?: not found)?: not found/,
    clause: 'the context has no $1',
    means: 'COPY or ADD names a file that the context does not have, or that .dockerignore leaves out.',
    fix: 'Correct the path, which is relative to `context`, look into .dockerignore, or make the file in an earlier step.',
    inDockerfile: true,
  },
  {
    code: 'build/platform-missing',
    pattern: /no match for platform in manifest|does not provide the specified platform|no matching manifest for (\S+)/,
    clause: 'a base image does not exist for the platform',
    means: 'A base image does not exist for one of the platforms.',
    fix: 'Take a base image that is made for it, or leave the platform out.',
    inDockerfile: true,
  },
  {
    code: 'build/base-image-denied',
    pattern:
      /failed to (?:resolve source metadata for|authorize:[^\n]*|fetch (?:oauth|anonymous) token)[^\n]*?(?:40[13]|denied|unauthorized|authorization failed)/,
    clause: 'the registry of a base image refuses to give it',
    means: 'The registry of a base image wants a sign-in, or this identity may not read it.',
    fix: 'For Azure registries give the identity AcrPull there and name the registry in `registries`; for others sign in with docker/login-action before.',
    inDockerfile: true,
  },
  {
    code: 'build/base-image-missing',
    pattern: /failed to resolve source metadata for (\S+): [^\n]*not found/,
    clause: 'there is no base image $1',
    means: 'A base image does not exist.',
    fix: 'Check its name and tag.',
    inDockerfile: true,
  },
  {
    code: 'build/secret-missing',
    pattern: /secret ([\w.-]+): not found/,
    clause: 'the Dockerfile wants the secret $1, which was not given',
    means: 'The Dockerfile mounts a secret as required that was not given.',
    fix: 'Give it in `secrets`, `secret-files` or `secret-envs`.',
  },
  {
    code: 'build/entitlement',
    pattern:
      /(security\.insecure|network\.host|device) is not allowed|granting entitlement (\S+)|additional privileges requested/,
    clause: 'it wants a privilege that was not granted',
    means: 'The Dockerfile wants a privilege (host network, insecure mode) that was not granted.',
    fix: 'Grant it in `allow`, and make the builder with the flag of the same name.',
  },
  {
    code: 'build/disk-full',
    pattern: /no space left on device/,
    clause: 'the disk of the builder is full',
    means: 'The disk of the builder is full.',
    fix: 'Free room before the build, or use a larger runner.',
  },
  {
    code: 'build/failed',
    pattern: /(?:)/,
    clause: 'buildx ended with an error',
    means: 'buildx ended with an error that is not known to us.',
    fix: 'Read its message.',
  },
];
