export { promoteCauses } from './causes.ts';
export { openPromotion } from './open.ts';
export { promote } from './promote.ts';
export type { Gate, Outcome } from './promotion.ts';
export { signInForReading } from './reader.ts';
export { promotionOutputs, reportPromotion, verdictOf } from './report.ts';
export { promotionOf } from './request.ts';
export { within } from './time-limit.ts';
