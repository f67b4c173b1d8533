import { ports, url } from '../network.ts';
import { world } from '../world.ts';

/** The application id of the AKS server application, the same in every tenant: the audience of a cluster's tokens. */
export const aksServerApplication = '6dae42f8-4368-4678-94ff-3960e28e3630';

/** The issuer in the tokens of the lab's Entra ID. */
export const issuerOf = () => `${url('https', ports.entra)}/${world.tenant.id}/v2.0`;
