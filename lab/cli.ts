import { UserError } from '@aks-delivery/action/errors';
import { commands } from './commands/index.ts';

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands.find((candidate) => candidate.name === name);

try {
  if (command === undefined) {
    console.log('npm run lab -- COMMAND\n');
    for (const { usage, does } of commands) console.log(`  ${usage.padEnd(52)} ${does}`);
    process.exitCode = name === 'help' ? 0 : 2;
  } else {
    process.exitCode = await command.run(args);
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`${error.message}\n  ${error.fix}`);
  if (error.evidence !== undefined) console.error(`\n${error.evidence}`);
  process.exitCode = 1;
}
