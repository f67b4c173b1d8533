import { parseArgs } from 'node:util';
import { figures } from './figures/index.ts';
import { measure } from './measure.ts';
import { rowOf, table } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !figures.some((figure) => figure.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no figure ${unknown.join(', ')}. There are: ${figures.map((figure) => figure.name).join(', ')}.`,
  );
  process.exit(2);
}

const wanted = figures.filter((figure) => positionals.length === 0 || positionals.includes(figure.name));
const rows = [];
for (const figure of wanted) {
  console.error(`measuring ${figure.name}: ${figure.what}`);
  rows.push(rowOf(await measure(figure)));
}
console.log(values.json ? JSON.stringify(rows, null, 2) : table(rows));
process.exitCode = rows.some((row) => row.met === false) ? 1 : 0;
