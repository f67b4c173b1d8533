/**
 * Whose issuer this is, in brackets, where it is not that of GitHub.com: people copy that one from guides.
 * docs.github.com/enterprise-cloud@latest/admin/data-residency, …/enterprise-server/actions/reference/security/oidc.
 */
export function issuerWords(issuer: string): string {
  if (/^https:\/\/token\.actions\.[^./]+\.ghe\.com$/.test(issuer)) return ' (GitHub Enterprise Cloud on ghe.com)';
  if (/^https:\/\/[^/]+\/_services\/token$/.test(issuer)) return ' (GitHub Enterprise Server)';
  if (/\.oic\.[^/]+\.azure\.(com|us|cn)\//.test(issuer)) return ' (an AKS cluster)';
  return '';
}
