import type { InputsOf } from '@aks-delivery/action';
import type { GateRequest } from '@aks-delivery/gate';
import type action from './action.ts';

/** The inputs in the words of the gate package. */
export function gateRequestOf(inputs: InputsOf<typeof action>): GateRequest {
  return {
    verifyKey: inputs['verify-key'],
    verifyIdentity: inputs['verify-identity'],
    verifyIssuer: inputs['verify-issuer'],
    verifyTrustedRoot: inputs['verify-trusted-root'],
    scanReports: inputs['scan-report'] ?? [],
    scanFailOn: inputs['scan-fail-on'],
    scanIgnore: inputs['scan-ignore'],
  };
}
