import type { Summary } from '@aks-delivery/action';
import { type GatedImage, type GatePlace, type Passage, passGate } from './pass.ts';
import { gateOutputs, reportGate } from './report.ts';
import type { Gate } from './request.ts';

/** Where a guard writes down what it found out. */
export interface Records {
  summary: Summary;
  output(values: ReturnType<typeof gateOutputs>): void;
}

/** A function that lets an image pass or throws why it may not; what was found out is reported in both cases. */
export function guardOf(
  gate: Gate,
  place: GatePlace,
  { summary, output }: Records,
): (image: GatedImage) => Promise<void> {
  return async (image) => {
    const passage: Passage = await passGate(gate, image, place);
    output(gateOutputs(passage));
    reportGate(summary, passage);
    if (passage.problem !== undefined) throw passage.problem;
  };
}
