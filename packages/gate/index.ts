export { guardOf, type Records } from './guard.ts';
export type { GatedImage, GatePlace } from './pass.ts';
export { type Gate, type GateRequest, openGate } from './request.ts';
