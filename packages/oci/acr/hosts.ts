// learn.microsoft.com/azure/container-registry: one suffix per cloud. The first part is the registry's name, with a hash
// behind it when the registry was made with a domain name label scope.
const suffixes = ['.azurecr.io', '.azurecr.us', '.azurecr.cn'];

/** Whether a host (without path) is an Azure Container Registry of one of the public clouds. */
export function isAcr(host: string): boolean {
  const name = host.toLowerCase().replace(/:443$/, '');
  return suffixes.some(
    (suffix) => name.endsWith(suffix) && /^[a-z0-9]+(-[a-z0-9]+)?$/.test(name.slice(0, -suffix.length)),
  );
}
