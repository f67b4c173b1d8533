import type { Finding } from '@aks-delivery/gate/scan/finding';

/** A finding of which only some fields matter. */
export const finding = (more: Partial<Finding>): Finding => ({
  id: 'CVE-2026-0001',
  aliases: [],
  package: 'openssl',
  installed: '1.0',
  fixed: '',
  severity: 'high',
  link: '',
  ...more,
});

export const digest = `sha256:${'a'.repeat(64)}`;
export const platform = `sha256:${'b'.repeat(64)}`;
export const config = `sha256:${'c'.repeat(64)}`;
export const other = `sha256:${'d'.repeat(64)}`;
export const reference = `dev.azurecr.io/shop@${digest}`;
