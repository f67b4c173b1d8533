export { resolveChart, resolveValueFiles } from './chart.ts';
export { type Deployment, deploy, type Outcome, type Tools } from './deploy.ts';
export { dryRun } from './dry-run.ts';
export { outputsOf } from './outputs.ts';
export { releaseStore } from './releases.ts';
export { reportDryRun, reportOutcome, verdictText } from './report.ts';
export { unlockOwn } from './unlock.ts';
export { inlineValues } from './values.ts';
export { probeHelm } from './version.ts';
