/** A workflow command that the runner would obey. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly value: string;
}

/** An error, warning or notice as the run page shows it. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What the runner makes of a step's standard output. */
export interface Understood {
  readonly commands: readonly Command[];
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  /** The lines that a reader of the log sees, masked from the moment a mask is known. */
  readonly log: string;
}

const LEVELS = ['error', 'warning', 'notice'] as const;
const NEW_FORM = /^\s*::([A-Za-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/;
const OLD_FORM = /##\[([A-Za-z-]+)(?: ([^\]]*))?\](.*)$/;

/** Reads output as actions/runner does (ActionCommandManager.cs): both forms of commands, and stop-commands. */
export function understand(stdout: string): Understood {
  const commands: Command[] = [];
  const masks: string[] = [];
  const log: string[] = [];
  let resume: string | undefined;
  for (const line of stdout.split(/\r\n|\r|\n/)) {
    const command = parse(line);
    if (resume !== undefined) {
      if (command?.name === resume) resume = undefined;
      else log.push(hide(line, masks));
      continue;
    }
    if (command === undefined) {
      log.push(hide(line, masks));
      continue;
    }
    if (command.name === 'stop-commands') resume = command.value;
    else commands.push(command);
    if (command.name === 'add-mask') masks.push(command.value, ...command.value.split(/[\r\n]+/).filter(Boolean));
    else if (LEVELS.some((level) => level === command.name)) log.push(hide(command.value, masks));
  }
  return { commands, masks, log: log.join('\n'), annotations: commands.flatMap(toAnnotation) };
}

function parse(line: string): Command | undefined {
  const [, name, properties = '', value = ''] =
    NEW_FORM.exec(line) ?? UUID_FORM.exec(line) ?? OLD_FORM.exec(line) ?? [];
  if (name === undefined) return undefined;
  const pairs = properties.split(',').filter(Boolean);
  return {
    name,
    value: decode(value),
    properties: Object.fromEntries(
      pairs.map((pair) => {
        const at = pair.indexOf('=');
        return [
          pair.slice(0, at).trim(),
          unescape(pair.slice(at + 1))
            .replace(/%3A/g, ':')
            .replace(/%2C/g, ','),
        ];
      }),
    ),
  };
}

// The token that ends stop-commands stands where a command's name stands.
const UUID_FORM = /^\s*::([0-9a-f-]{36})()::()$/;

const decode = (text: string): string => text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');

const hide = (line: string, masks: readonly string[]): string =>
  masks.reduce((rest, mask) => rest.replaceAll(mask, '***'), line);

function toAnnotation({ name, value, properties }: Command): Annotation[] {
  const level = LEVELS.find((each) => each === name);
  return level === undefined ? [] : [{ level, message: value, properties }];
}
