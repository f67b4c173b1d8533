import type { LookupFunction } from 'node:net';

/**
 * Looks a host name up as usual, but gives up when the name servers are silent: the system's own lookup then goes on for 10 to
 * 30 s, and a process cannot end before it does. So the name servers are asked directly first, which can be broken off; the
 * answer itself comes from the system, which also knows /etc/hosts. A silent server is reported as EAI_AGAIN.
 * @param timeoutMs how long to wait for each name server
 */
export function lookupWithin(timeoutMs: number): LookupFunction {
  return (hostname, options, done) => {
    const dns = process.getBuiltinModule('node:dns');
    const resolver = new dns.Resolver({ timeout: timeoutMs, tries: 1 });
    resolver.resolve4(hostname, (error) => {
      if (error?.code !== dns.TIMEOUT || isInHostsFile(hostname)) dns.lookup(hostname, options, done);
      else done(Object.assign(error, { code: 'EAI_AGAIN' }), '');
    });
  };
}

function isInHostsFile(hostname: string): boolean {
  try {
    const lines = process.getBuiltinModule('node:fs').readFileSync('/etc/hosts', 'utf8').toLowerCase().split('\n');
    return lines.some((line) => line.replace(/#.*/, '').split(/\s+/).includes(hostname.toLowerCase()));
  } catch {
    return false;
  }
}
