export { promoteCauses } from './causes.ts';
export { openPromotion } from './open.ts';
export { promote } from './promote.ts';
export type { Outcome } from './promotion.ts';
export { promotionOutputs, reportPromotion, verdictOf } from './report.ts';
export { promotionOf } from './request.ts';
export { within } from './time-limit.ts';
