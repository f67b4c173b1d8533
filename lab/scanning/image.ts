import { pushImage } from '../images/push.ts';

/** A version of each of the packages that advisories.ts names, and of one that it does not name. */
const installed: Readonly<Record<string, string>> = {
  '@lab/cart-merge': '2.0.3',
  '@lab/price-format': '3.2.0',
  '@lab/query-lite': '1.4.1',
  '@lab/tiny-log': '0.2.9',
  '@lab/flawless': '1.0.0',
};

/** As installed, but the packages with a fix have it. */
const fixed = { ...installed, '@lab/cart-merge': '2.1.0', '@lab/query-lite': '1.4.2', '@lab/tiny-log': '0.3.0' };

/**
 * Pushes an image with npm packages in it, in which the lab's scanner finds every advisory.
 * @param reference an image reference whose registry is the lab's
 * @param packages `fixed` for an image that has only the vulnerability without a fix
 * @returns the manifest's digest
 */
export const pushVulnerableImage = (reference: string, packages: 'installed' | 'fixed' = 'installed') =>
  pushImage(reference, {
    layer: Object.entries(packages === 'fixed' ? fixed : installed).map(([name, version]) => ({
      name: `app/node_modules/${name}/package.json`,
      mode: 0o644,
      content: Buffer.from(JSON.stringify({ name, version, license: 'MIT' })),
    })),
    config: { WorkingDir: '/app' },
    createdBy: 'COPY node_modules /app/node_modules',
  });
