/** What `docker build` was told, and buildctl is to be told. */
export interface DockerBuild {
  tags: string[];
  /** Path of the Dockerfile as given, relative to the working directory; empty for `Dockerfile` in the context. */
  dockerfile: string;
  context: string;
  /** `--opt` values of buildctl's Dockerfile frontend. */
  options: string[];
  /** Further arguments of buildctl. */
  more: string[];
}

/** A command line that docker refuses: its words, and its exit code. */
export class DockerRefusal extends Error {
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

const short: Readonly<Record<string, string>> = { t: 'tag', f: 'file', q: 'quiet', m: 'memory' };

const refuse = (message: string) => new DockerRefusal(`${message}\nSee 'docker build --help'.`, 125);

/** Options that take a value, and what buildctl is told in their place. */
const valued: Readonly<Record<string, (value: string, build: DockerBuild) => void>> = {
  tag: (value, { tags }) => {
    if (!reference.test(value)) {
      throw refuse(`invalid argument "${value}" for "-t, --tag" flag: invalid reference format`);
    }
    tags.push(value);
  },
  file: (value, build) => {
    build.dockerfile = value;
  },
  // An argument without a value takes it from the environment, and the agent's container has none of the caller's.
  'build-arg': (value, { options }) => {
    if (value.includes('=')) options.push(`build-arg:${value}`);
  },
  label: (value, { options }) => {
    options.push(`label:${value.includes('=') ? value : `${value}=`}`);
  },
  target: (value, { options }) => {
    options.push(`target=${value}`);
  },
  platform: (value, { options }) => {
    options.push(`platform=${value}`);
  },
  'add-host': (value, { options }) => {
    options.push(`add-hosts=${value.replace(':', '=')}`);
  },
  'shm-size': (value, { options }) => {
    options.push(`shm-size=${value}`);
  },
  ulimit: (value, { options }) => {
    options.push(`ulimit=${value}`);
  },
  network: (value, { options, more }) => {
    if (value !== 'default') options.push(`force-network-mode=${value}`);
    if (value === 'host') more.push('--allow', 'network.host');
  },
  'cache-from': (value, { more }) => {
    more.push('--import-cache', value.includes('type=') ? value : `type=registry,ref=${value}`);
  },
  secret: (value, { more }) => {
    more.push('--secret', value);
  },
  progress: () => {},
};

const switches: Readonly<Record<string, (build: DockerBuild) => void>> = {
  'no-cache': ({ more }) => {
    more.push('--no-cache');
  },
  pull: ({ options }) => {
    options.push('image-resolve-mode=pull');
  },
  rm: () => {},
  'force-rm': () => {},
  quiet: () => {},
};

export const reference =
  /^(?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?$/;

/** Options that may be repeated are one comma separated option of the frontend's. */
const joined = ['add-hosts', 'ulimit'];

/** `--name=value`, `--name value`, `-nvalue`, `-n value` in parts; `value` is undefined when it comes as the next word. */
function option(word: string): { name: string; value: string | undefined; shown: string } {
  const [, long, value] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
  if (long !== undefined) {
    return { name: long, value, shown: `--${long}` };
  }
  const letter = word[1] ?? '';
  const rest = word.slice(2).replace(/^=/, '');
  return { name: short[letter] ?? letter, value: rest === '' ? undefined : rest, shown: `-${letter}` };
}

/**
 * Reads the words behind `docker build`.
 * @throws DockerRefusal in docker's words for an unknown option, a missing value, or not exactly one context
 */
export function readDockerBuild(words: readonly string[]): DockerBuild {
  const build: DockerBuild = { tags: [], dockerfile: '', context: '', options: [], more: [] };
  const contexts: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--') {
      contexts.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      contexts.push(word);
      continue;
    }
    const { name, value, shown } = option(word);
    const turnOn = Object.hasOwn(switches, name) ? switches[name] : undefined;
    const take = Object.hasOwn(valued, name) ? valued[name] : undefined;
    if (turnOn !== undefined) {
      if (value !== 'false') turnOn(build);
    } else if (take !== undefined) {
      const given = value ?? words[++index];
      if (given === undefined) {
        throw refuse(
          shown.startsWith('--')
            ? `flag needs an argument: ${shown}`
            : `flag needs an argument: '${shown.slice(1)}' in ${shown}`,
        );
      }
      take(given, build);
    } else {
      throw refuse(
        shown.startsWith('--') ? `unknown flag: ${shown}` : `unknown shorthand flag: '${shown.slice(1)}' in ${word}`,
      );
    }
  }
  if (contexts.length !== 1) {
    throw new DockerRefusal(
      `"docker build" requires exactly 1 argument.\nSee 'docker build --help'.\n\nUsage:  docker build [OPTIONS] PATH | URL | -\n\nBuild an image from a Dockerfile`,
      1,
    );
  }
  const collected = joined.flatMap((name) => {
    const values = build.options.flatMap((each) => (each.startsWith(`${name}=`) ? [each.slice(name.length + 1)] : []));
    return values.length === 0 ? [] : [`${name}=${values.join(',')}`];
  });
  const others = build.options.filter((each) => !joined.some((name) => each.startsWith(`${name}=`)));
  return { ...build, context: contexts[0] ?? '', options: [...others, ...collected] };
}
