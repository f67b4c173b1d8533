/** How a registry's token endpoint knows us. */
export type Credential =
  | { kind: 'anonymous' }
  | { kind: 'password'; username: string; password: string }
  /** OAuth refresh token. It is asked for again, with what was refused, when the endpoint does not accept it. */
  | { kind: 'refresh'; refreshToken(refused?: string): Promise<string> };
