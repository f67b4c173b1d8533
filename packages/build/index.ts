export { buildAndPush, type Order, type Outcome, type Tools } from './build-push.ts';
export { buildCauses } from './causes.ts';
export { engines } from './engines.ts';
export { mostRetries } from './next-step.ts';
export { nameOutputs, outputsOf } from './report/outputs.ts';
export { reportOutcome } from './report/summary.ts';
export { verdictText } from './report/verdict.ts';
export { prepare, type Request } from './request.ts';
export { signIn } from './sign-in.ts';
