import type { Service } from '../objects.ts';
import { readinessRule, ready } from './rule.ts';

/** A LoadBalancer is ready when it has an address (kstatus does not wait for that, Helm 3 does). */
export const service = readinessRule<Service>({
  group: '',
  kind: 'Service',
  countsPods: false,
  judge({ spec = {}, status = {} }) {
    if (spec.type !== 'LoadBalancer' || (status.loadBalancer?.ingress?.length ?? 0) > 0) return ready(1);
    return { status: 'progressing', ready: 0, desired: 1, message: 'waits for an address from the load balancer' };
  },
});
