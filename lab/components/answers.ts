import { get as httpGet } from 'node:http';
import { get as httpsGet } from 'node:https';

/** Whether a URL answers 200. `ca` is the authority to trust when it is https. */
export function answers(url: string, ca?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { timeout: 2_000, ...(ca === undefined ? {} : { ca }) };
    const request = (url.startsWith('https:') ? httpsGet : httpGet)(url, options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
