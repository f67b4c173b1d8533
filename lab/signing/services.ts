import { answers } from '../components/answers.ts';
import { ports, url } from '../network.ts';

export const fulcioUrl = url('http', ports.fulcio);
export const timestampUrl = `${url('http', ports.timestamp)}/api/v1/timestamp`;

/** Where each service tells whom to trust. */
const fulcioTrust = `${fulcioUrl}/api/v2/trustBundle`;
const timestampTrust = `${timestampUrl}/certchain`;

export const fulcioReady = () => answers(fulcioTrust);
export const timestampReady = () => answers(timestampTrust);

/** Fulcio's certificates as PEM. */
export async function fulcioCertificates(): Promise<string> {
  const answer = await fetch(fulcioTrust);
  const { chains } = (await answer.json()) as { chains: { certificates: string[] }[] };
  return chains.flatMap(({ certificates }) => certificates).join('\n');
}

/** The timestamp authority's certificates as PEM. */
export const timestampCertificates = async (): Promise<string> => (await fetch(timestampTrust)).text();
