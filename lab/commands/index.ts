import { down } from '../down.ts';
import { up } from '../up.ts';

/** One word of `npm run lab --`. Returns the exit code. */
interface Command {
  readonly name: string;
  readonly usage: string;
  readonly does: string;
  run(args: readonly string[]): Promise<number>;
}

const say = (line: string) => console.log(line);

export const commands: readonly Command[] = [
  {
    name: 'up',
    usage: 'up',
    does: 'builds what is missing and starts the lab',
    run: async () => {
      await up(say);
      return 0;
    },
  },
  {
    name: 'down',
    usage: 'down',
    does: 'ends the lab and removes everything it left',
    run: async () => {
      await down(say);
      return 0;
    },
  },
];
