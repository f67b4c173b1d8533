import type { InputsOf } from '@aks-delivery/action';
import type { Guards } from '@aks-delivery/azure/login/guards';
import type { LoginInputs } from '@aks-delivery/azure/login/request';
import type action from './action.ts';

/** The inputs in the words of the azure package. */
export function loginInputs(inputs: InputsOf<typeof action>): LoginInputs {
  return {
    clientId: inputs['client-id'],
    tenantId: inputs['tenant-id'],
    subscriptionId: inputs['subscription-id'],
    creds: inputs.creds,
    authType: inputs['auth-type'],
    environment: inputs.environment,
    audience: inputs.audience,
    allowNoSubscriptions: inputs['allow-no-subscriptions'],
    azPowerShell: inputs['enable-azpssession'],
    preflight: inputs.preflight ?? [],
  };
}

/** Where the workflow lets this job sign in to. */
export function guards(inputs: InputsOf<typeof action>): Guards {
  return { tenants: inputs['allowed-tenants'], subscriptions: inputs['allowed-subscriptions'] };
}
