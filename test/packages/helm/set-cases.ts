/** An assignment, the values that it makes, and how Helm is told the same when its notation differs: there commas need escapes. */
export interface SetCase {
  name: string;
  input: 'set' | 'set-string';
  line: string;
  expected: unknown;
  helm?: string;
}

const set = (name: string, line: string, expected: unknown, helm?: string): SetCase => ({
  name,
  input: 'set',
  line,
  expected,
  ...(helm === undefined ? {} : { helm }),
});
const string = (name: string, line: string, expected: unknown, helm?: string): SetCase => ({
  ...set(name, line, expected, helm),
  input: 'set-string',
});

/** What Helm documents for --set and --set-string, and does. Both Helms are asked in the lab whether they agree. */
export const setCases: readonly SetCase[] = [
  set('a text', 'name=shop', { name: 'shop' }),
  set('an integer', 'replicas=3', { replicas: 3 }),
  set('a negative integer', 'offset=-3', { offset: -3 }),
  set('an integer with a plus', 'offset=+3', { offset: 3 }),
  set('zero', 'replicas=0', { replicas: 0 }),
  set('a leading zero makes a text', 'mode=0644', { mode: '0644' }),
  set('a sign before a leading zero does not', 'mode=-0644', { mode: -644 }),
  set('a fraction is a text', 'ratio=1.10', { ratio: '1.10' }),
  set('scientific notation is a text', 'build=12e4567', { build: '12e4567' }),
  set('a hexadecimal number is a text', 'mask=0x1F', { mask: '0x1F' }),
  set('an underscore makes a text', 'size=1_000', { size: '1_000' }),
  set('an integer beyond 64 bits is a text', 'id=9223372036854775808', { id: '9223372036854775808' }),
  set('true', 'enabled=true', { enabled: true }),
  set('false, in any case', 'enabled=False', { enabled: false }),
  set('yes is a text', 'enabled=yes', { enabled: 'yes' }),
  set('null', 'probe=null', { probe: null }),
  set('null, in any case', 'probe=NULL', { probe: null }),
  set('nothing', 'empty=', { empty: '' }),
  set('a nested key', 'image.repository=acr.io/shop', { image: { repository: 'acr.io/shop' } }),
  set('a deeply nested key', 'a.b.c.d=1', { a: { b: { c: { d: 1 } } } }),
  set('an escaped dot in a key', 'selector.kubernetes\\.io/os=linux', { selector: { 'kubernetes.io/os': 'linux' } }),
  set('an escaped equals sign in a key', 'a\\=b=1', { 'a=b': 1 }),
  set('an escaped comma in a key', 'a\\,b=1', { 'a,b': 1 }),
  set('an escaped bracket in a key', 'a\\[0=1', { 'a[0': 1 }),
  set('equals signs in a value', 'url=http://x/?a=b=c', { url: 'http://x/?a=b=c' }),
  set('dots and brackets in a value', 'text=a.b[0]', { text: 'a.b[0]' }),
  set('commas in a value', 'hosts=a,b', { hosts: 'a,b' }, 'hosts=a\\,b'),
  set('an escaped comma in a value', 'hosts=a\\,b', { hosts: 'a,b' }),
  set('a backslash', 'path=C:\\\\shop', { path: 'C:\\shop' }),
  set('a backslash before any character', 'path=a\\bc', { path: 'abc' }),
  set('a backslash at the end', 'path=a\\', { path: 'a' }),
  set('quotes', 'text="a" \'b\'', { text: '"a" \'b\'' }),
  set('another script, and an emoji', 'text=Größe 商店 🛒', { text: 'Größe 商店 🛒' }),
  set('a line separator and other characters that YAML takes for line breaks', 'text=a\u2028b\u2029c\u0085d', {
    text: 'a\u2028b\u2029c\u0085d',
  }),
  set('characters that YAML refuses', 'text=a\u007fb\u0001c\ufeffd', { text: 'a\u007fb\u0001c\ufeffd' }),
  set('a list', 'args={a,b}', { args: ['a', 'b'] }),
  set('a list of types', 'args={1,true,null,01,x}', { args: [1, true, null, '01', 'x'] }),
  set('a list of one', 'args={a}', { args: ['a'] }),
  set('braces without content are a list of one empty text', 'args={}', { args: [''] }),
  set('an escaped comma in a list', 'args={a\\,b,c}', { args: ['a,b', 'c'] }),
  set('an escaped brace in a list', 'args={a\\},b}', { args: ['a}', 'b'] }),
  set('a brace that does not begin the value', 'text=a{b}', { text: 'a{b}' }),
  set('an escaped brace begins a text', 'text=\\{a}', { text: '{a}' }),
  set('a nested list', 'a.args={a,b}', { a: { args: ['a', 'b'] } }),
  set('an index', 'hosts[0]=a', { hosts: ['a'] }),
  set('an index that leaves a gap', 'hosts[2]=a', { hosts: [null, null, 'a'] }),
  set('a key behind an index', 'hosts[0].name=a', { hosts: [{ name: 'a' }] }),
  set('a key behind an index that leaves a gap', 'hosts[1].name=a', { hosts: [null, { name: 'a' }] }),
  set('an index of an index', 'matrix[1][0]=1', { matrix: [null, [1]] }),
  set('a list at an index', 'matrix[0]={1,2}', { matrix: [[1, 2]] }),
  set('a key that an object has by nature', '__proto__.polluted=1', JSON.parse('{"__proto__":{"polluted":1}}')),
  set('a key that a function has by nature', 'constructor.prototype.polluted=1', {
    constructor: { prototype: { polluted: 1 } },
  }),
  string('a string of digits', 'tag=1234567', { tag: '1234567' }),
  string('a string that looks boolean', 'tag=true', { tag: 'true' }),
  string('a string that says null', 'tag=null', { tag: 'null' }),
  string('strings in a list', 'args={1,true,null}', { args: ['1', 'true', 'null'] }),
  string('a string at an index', 'args[0]=1', { args: ['1'] }),
  string('commas in a string', 'text=a,b=c', { text: 'a,b=c' }, 'text=a\\,b=c'),
];
