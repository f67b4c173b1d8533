import { type Route, route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { answered, checkApiVersion } from './operation.ts';

const apiVersions = ['2022-09-01'];

// Services that the lab does not have; `.invalid` never resolves, so a client that tries one fails at once.
const absent = (service: string) => `https://${service}.lab.invalid`;

function description(cloud: Cloud): object {
  return {
    name: 'AksDeliveryLab',
    portal: absent('portal'),
    authentication: {
      loginEndpoint: cloud.url('entra'),
      audiences: ['https://management.core.windows.net/', 'https://management.azure.com/'],
      tenant: 'common',
      identityProvider: 'AAD',
    },
    resourceManager: `${cloud.url('arm')}/`,
    graph: absent('graph'),
    graphAudience: absent('graph'),
    microsoftGraphResourceId: absent('graph'),
    gallery: absent('gallery'),
    batch: absent('batch'),
    media: absent('media'),
    sqlManagement: absent('sql'),
    vmImageAliasDoc: absent('images'),
    suffixes: {
      acrLoginServer: 'azurecr.io',
      keyVaultDns: 'vault.lab.invalid',
      storage: 'storage.lab.invalid',
      sqlServerHostname: 'database.lab.invalid',
    },
  };
}

/** What a cloud says of itself to clients that know only its ARM endpoint; needs no token. */
export function metadata(cloud: Cloud): Route {
  return route('GET', '/metadata/endpoints', (request) =>
    answered(() => {
      checkApiVersion(request, apiVersions);
      return description(cloud);
    }),
  );
}
