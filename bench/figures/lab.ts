import { runningProcess } from '../../lab/host/record.ts';
import { type Figure, Unmeasurable } from '../figure.ts';
import { wallSeconds } from '../spawn.ts';

const lab = (command: string) => wallSeconds(process.execPath, ['lab/cli.ts', command]);

/** Refuses to end a lab that somebody uses. */
function requireNoLab(): void {
  if (process.getuid?.() !== 0) throw new Unmeasurable('the lab needs root');
  if (runningProcess() !== undefined) throw new Unmeasurable('a lab is running: `npm run lab -- down` ends it');
}

/** From nothing to a cluster that answers, with every tool built. */
export const labUp: Figure = {
  name: 'lab-up',
  what: 'npm run lab -- up, with the tools built',
  unit: 's',
  rounds: 3,
  goal: { of: 'ours', atMost: 30 },
  async prepare() {
    requireNoLab();
    // The first start builds and downloads what is missing.
    await lab('up');
    await lab('down');
    return {
      async ours() {
        const seconds = await lab('up');
        await lab('down');
        return seconds;
      },
    };
  },
};

/** What a newcomer waits for after the tools are built. */
export const demo: Figure = {
  name: 'demo',
  what: 'npm run demo, with the tools built',
  unit: 's',
  rounds: 1,
  goal: { of: 'ours', atMost: 180 },
  async prepare() {
    requireNoLab();
    await lab('demo');
    await lab('down');
    return { ours: () => lab('demo'), close: async () => void (await lab('down')) };
  },
};
