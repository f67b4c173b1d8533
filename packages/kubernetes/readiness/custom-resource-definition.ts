import { type CustomResourceDefinition, condition } from '../objects.ts';
import { readinessRule, ready } from './rule.ts';

export const customResourceDefinition = readinessRule<CustomResourceDefinition>({
  group: 'apiextensions.k8s.io',
  kind: 'CustomResourceDefinition',
  countsPods: false,
  judge({ status = {} }) {
    if (condition(status.conditions, 'Established')?.status === 'True') return ready(1, 'established');
    const names = condition(status.conditions, 'NamesAccepted');
    if (names?.status === 'False') {
      return { status: 'failed', ready: 0, desired: 1, message: names.message ?? 'its names are taken' };
    }
    return { status: 'progressing', ready: 0, desired: 1, message: 'not established yet' };
  },
});
