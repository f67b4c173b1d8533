import { buildArgumentLeaks } from '@aks-delivery/image';
import { describe, expect, test } from '@jest/globals';

const letters = 'aB3dEfGh1jKlMnOpQrStUvWxYz0123456789AbCd';

describe('build arguments that look like secrets', () => {
  test.each([
    ['NPM_TOKEN', 'x', 'has the name of a secret'],
    ['dbPassword', 'x', 'has the name of a secret'],
    ['API_KEY_2', 'x', 'has the name of a secret'],
    ['apikey', 'x', 'has the name of a secret'],
    ['CLIENT_SECRET', 'x', 'has the name of a secret'],
    ['STORAGE_CONNECTION_STRING', 'x', 'has the name of a secret'],
    ['A', `ghp_${letters.slice(0, 36)}`, 'holds a GitHub token'],
    ['A', `Bearer eyJhbGciOiJ9.${letters}.${letters}`, 'holds a JSON web token'],
    ['A', '-----BEGIN RSA PRIVATE KEY-----\nabc', 'holds a private key'],
    ['A', `DefaultEndpointsProtocol=https;AccountKey=${letters}==`, 'holds a connection string'],
    ['A', 'Server=db;User Id=sa;Password=hunter2', 'holds a connection string'],
    ['A', `https://x.blob.core.windows.net/c?sv=1&sig=${letters}`, 'holds a shared access signature'],
    ['A', 'https://user:hunter2@example.com/simple', 'holds a URL with a password'],
    ['A', `abc8Q~${letters.slice(0, 33)}`, 'holds a client secret of Entra ID'],
  ])('%s is warned about', (name, value, why) => {
    const [leak] = buildArgumentLeaks({ [name]: value });
    expect(leak?.message).toContain(`The build argument ${name} ${why}`);
    expect(leak?.message).not.toContain(value === 'x' ? 'x,' : value);
  });

  test.each([
    ['VERSION', '1.2.3'],
    ['TOKENIZER', 'bert'],
    ['CACHE_KEY', 'abc'],
    ['PUBLIC_KEY', 'ssh-ed25519 AAAA'],
    ['SECRET_NAME', 'db'],
    ['NPM_TOKEN', ''],
    ['USE_TOKEN', 'true'],
    ['MAX_TOKENS', '4096'],
    ['COMMIT', '860c1904a1ce19322e91ac35af1ab07466440c37'],
    ['REGISTRY_URL', 'https://registry.example.com:8443/simple'],
    ['MONKEY', 'x'],
  ])('%s=%s is not', (name, value) => {
    expect(buildArgumentLeaks({ [name]: value })).toEqual([]);
  });
});
