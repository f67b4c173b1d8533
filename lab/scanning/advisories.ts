/** A vulnerability that the lab made up, in an npm package that the lab made up. */
export interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly severity: 'critical' | 'high' | 'medium' | 'low';
  readonly description: string;
  /** The versions that have it, as npm writes ranges. */
  readonly affected: string;
  /** The first version without it; left out when there is none. */
  readonly fixed?: string;
}

/** All that the lab's scanner knows. */
export const advisories: readonly Advisory[] = [
  {
    id: 'GHSA-lab2-crit-2222',
    package: '@lab/cart-merge',
    severity: 'critical',
    description: 'Merging a cart runs code that the cart brings along',
    affected: '<2.1.0',
    fixed: '2.1.0',
  },
  {
    id: 'GHSA-lab3-high-3333',
    package: '@lab/price-format',
    severity: 'high',
    description: 'A long price makes formatting take minutes',
    affected: '>=1.0.0',
  },
  {
    id: 'GHSA-lab4-medm-4444',
    package: '@lab/query-lite',
    severity: 'medium',
    description: 'A query parameter may replace a built-in property',
    affected: '>=1.0.0,<1.4.2',
    fixed: '1.4.2',
  },
  {
    id: 'GHSA-lab5-lowr-5555',
    package: '@lab/tiny-log',
    severity: 'low',
    description: 'Log lines may contain terminal control characters',
    affected: '<0.3.0',
    fixed: '0.3.0',
  },
];
