import { extras } from '../components/index.ts';
import { down } from '../down.ts';
import { tools } from '../tools/index.ts';
import { up } from '../up.ts';
import { demo } from './demo.ts';
import { environmentExports } from './env.ts';
import { exec } from './exec.ts';
import { fault } from './fault.ts';
import { logs } from './logs.ts';
import { restart } from './restart.ts';
import { run } from './run.ts';
import { status } from './status.ts';

/** One word of `npm run lab --`. */
interface Command {
  readonly name: string;
  readonly usage: string;
  readonly does: string;
  /** Returns the exit code. */
  run(args: readonly string[]): number | Promise<number>;
}

const say = (line: string) => console.log(line);
const done = () => 0;

export const commands: readonly Command[] = [
  {
    name: 'up',
    usage: 'up [--all]',
    does: 'builds what is missing and starts the lab (--all: also what only the tests need)',
    run: (args) => {
      const all = args.includes('--all');
      return up(say, all ? tools.map(({ name }) => name) : [], all ? extras : []).then(done);
    },
  },
  {
    name: 'down',
    usage: 'down',
    does: 'ends the lab and removes everything it left',
    run: () => down(say).then(done),
  },
  { name: 'status', usage: 'status', does: 'says which components run', run: () => status(say) },
  { name: 'logs', usage: 'logs [-f] [COMPONENT…]', does: 'shows the end of their logs', run: logs },
  {
    name: 'restart',
    usage: 'restart COMPONENT [--down 10s]',
    does: 'stops and starts one component, at once or after a while; the others stay',
    run: (args) => restart(args, say),
  },
  {
    name: 'env',
    usage: 'env',
    does: 'prints shell exports: eval "$(npm run --silent lab -- env)"',
    run: () => environmentExports().then(say).then(done),
  },
  {
    name: 'exec',
    usage: 'exec COMMAND…',
    does: 'runs a program that knows the registries by their names',
    run: exec,
  },
  {
    name: 'run',
    usage: 'run [--helm 3|4] WORKFLOW.yml [EVENT] [act flags]',
    does: 'runs a workflow file against the lab',
    run: (args) => run(args, say),
  },
  {
    name: 'fault',
    usage: 'fault STAND-IN [key=value…]',
    does: 'makes a stand-in slow, throttle, reset or fail for some requests',
    run: (args) => fault(args, say),
  },
  { name: 'demo', usage: 'demo', does: 'runs the example pipeline from commit to release', run: () => demo(say) },
];
