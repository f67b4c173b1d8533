import { diagnose, diagnosisCauses, diagnosisRules } from '@aks-delivery/kubernetes';
import { describe, expect, test } from '@jest/globals';
import { deployment } from '../objects.ts';
import { base, notFound, pulling } from './situation.ts';

describe('a diagnosis', () => {
  test('the sentence names object, image, pod and container', () => {
    expect(diagnose({ ...base, ...pulling(notFound) })?.sentence).toBe(
      'Deployment/shop: the image "acr.io/shop:2" does not exist in its registry (pod p1, container "app").',
    );
  });

  test('the account in a pull rate limit is not shown', () => {
    const diagnosis = diagnose({
      ...base,
      ...pulling('toomanyrequests: You have reached your pull rate limit as bob-secret'),
    });
    expect(JSON.stringify(diagnosis)).not.toContain('bob-secret');
  });

  test('every cause code is declared once', () => {
    const codes = diagnosisCauses.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(diagnosisRules.map((rule) => [rule.causes[0]?.code ?? '', rule] as const))(
    '%s: says nothing about an object without pods and events',
    (_, rule) => {
      expect(rule.diagnose({ ...base, object: deployment() })).toBeUndefined();
    },
  );
});
