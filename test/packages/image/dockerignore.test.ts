import { parseDockerIgnore } from '@aks-delivery/image';
import { describe, expect, test } from '@jest/globals';

const rows = (patterns: string, ignored: string, kept = '') => ({
  patterns: patterns.split(' '),
  ignored: ignored.split(' ').filter(Boolean),
  kept: kept.split(' ').filter(Boolean),
});

describe('patterns of .dockerignore', () => {
  test.each([
    rows('node_modules/', 'node_modules node_modules/a/b.js', 'src/node_modules/a.js node_modules2'),
    rows('/node_modules', 'node_modules/a', 'src/node_modules/a'),
    rows('**/node_modules/', 'node_modules/a src/node_modules/a src/x/node_modules', 'my-node_modules'),
    rows('./a//b/../c/', 'a/c a/c/d', 'a/b'),
    rows('*/temp*', 'somedir/temporary.txt somedir/temp somedir/temp/x', 'temp a/b/temp'),
    rows('*/*/temp*', 'a/b/temporary.txt', 'a/temporary.txt'),
    rows('temp?', 'tempa tempb', 'temp tempab temp/'),
    rows('**/*.go', 'a.go x/a.go x/y/a.go', 'a.gob'),
    rows('*.md', 'README.md', 'docs/README.md'),
    rows('**', 'file file/ dir/file'),
    rows('**/', 'file dir/file/'),
    rows('**/**', 'dir/file'),
    rows('dir/**', 'dir/file dir/dir2/file/', 'dir dirs/file'),
    rows('**/dir', 'dir dir/file a/dir'),
    rows('**/dir2/*', 'dir/dir2/file dir2/a/b', 'dir2'),
    rows('**/dir2/**', 'dir/dir2/dir3/file'),
    rows('**file', 'file dir/file dir/myfile', 'files'),
    rows('**/**/*.txt', 'file.txt dir/dir/file.txt', 'file.txt2'),
    rows('a**/*.txt', 'a/file.txt a/dir/dir/file.txt', 'b/a.txt'),
    rows('a/*.txt', 'a/file.txt', 'a/dir/file.txt'),
    rows('a/*.txt**', 'a/file.txt a/file.txt.gz'),
    rows('a[b-d]e', 'ace', 'ae aae'),
    rows('a[^b-d]e', 'aze', 'ace'),
    rows('[\\]a]', '] a', 'b'),
    rows('[x\\-]', 'x -', 'z'),
    rows('[a-ζ]*', 'α'),
    rows('a?b', 'a☺b', 'a/b a☺☺b'),
    rows('.*', '.foo .git/config', 'foo'),
    rows('abc.def', 'abc.def', 'abcZdef'),
    rows('a\\*b', 'a*b', 'aab'),
    rows('a.|)$(}+{bc', 'a.|)$(}+{bc'),
    rows('#x', '', '#x'),
    rows('\\#x', '#x'),
    rows('.', '', 'a . .a'),
    rows('../x', '', 'x'),
  ])('$patterns', ({ patterns, ignored, kept }) => {
    const ignore = parseDockerIgnore(patterns.join('\n'));
    expect([...ignored, ...kept].filter((path) => ignore.ignores(path))).toEqual(ignored);
  });

  test.each([
    rows('*.md !README.md', 'a.md', 'README.md'),
    rows('*.md !README*.md README-secret.md', 'README-secret.md', 'README.md README-a.md'),
    rows('*.md README-secret.md !README*.md', 'a.md', 'README.md README-secret.md'),
    rows('!a.go *.go', 'a.go'),
    rows('docs !docs/README.md', 'docs docs/a docs/x/README.md', 'docs/README.md'),
    rows('docs/ !docs/README.md', 'docs/a', 'docs/README.md'),
    rows('docs/* !docs/README.md', 'docs/a', 'docs docs/README.md'),
    rows('** !util/docker/web', 'util/docker util/x', 'util/docker/web util/docker/web/foo'),
    rows('** !util/docker/web util/docker/web/foo', 'util/docker/web/foo', 'util/docker/web/bar'),
    rows('* !src !package.json', 'a a/package.json', 'src/a/b package.json'),
    rows('* !/src/ **/*.test.ts', 'src/a.test.ts', 'src/a.ts'),
    // what a pattern could not change at a folder is not asked again below it
    rows('a/b/c !a/b', 'a/b/c a/b/c/d', 'a/b'),
  ])('exceptions: the last match of $patterns wins', ({ patterns, ignored, kept }) => {
    const ignore = parseDockerIgnore(patterns.join('\n'));
    expect([...ignored, ...kept].filter((path) => ignore.ignores(path))).toEqual(ignored);
  });

  test('a byte order mark, Windows line ends, comments and spaces around patterns mean nothing', () => {
    const ignore = parseDockerIgnore('\uFEFFa\r\n# b\r\n  c  \r\n ! c/d \r\n\r\n #e\r\n');
    expect(['a', 'b', 'c', 'c/d', '#e'].filter((path) => ignore.ignores(path))).toEqual(['a', 'c', '#e']);
  });

  test('an empty file ignores nothing', () => {
    expect(parseDockerIgnore('').ignores('a/b')).toBe(false);
  });

  test.each([
    ['a\n[', 2, "has a '[' that no ']' closes"],
    ['[]a]', 1, "has a '[' with a set that is not valid"],
    ['[x-]', 1, "has a '[' with a set that is not valid"],
    ['[a-b-c]', 1, "has a '[' with a set that is not valid"],
    ['[^bc', 1, "has a '[' that no ']' closes"],
    ['[Local-Only]/', 1, 'has the range l-O, which runs backwards'],
    ['a\\', 1, 'ends with a backslash'],
    ['# x\n! ', 2, 'has an exclamation mark without a pattern'],
  ])('%j is refused with its line', (text, line, why) => {
    expect(() => parseDockerIgnore(text)).toThrow(
      expect.objectContaining({
        code: 'image/dockerignore-invalid',
        message: `Line ${line} of .dockerignore ${why}.`,
        location: { file: '.dockerignore', line },
      }),
    );
  });
});

describe('what a walk over the context may leave out', () => {
  test.each([
    ['node_modules', 'node_modules', true],
    ['node_modules', 'src', false],
    ['docs\n!docs/api/x.md', 'docs', false],
    ['docs\n!docs/api/x.md', 'docs/api', false],
    ['docs\n!docs/api/x.md', 'docs/guide', true],
    ['node_modules\n!README.md', 'node_modules', true],
    ['node_modules\n!**/README.md', 'node_modules', false],
  ])('%j at %s: %s', (text, folder, skips) => {
    expect(parseDockerIgnore(text).skips(folder)).toBe(skips);
  });

  test('the Dockerfile is never left out', () => {
    const ignore = parseDockerIgnore('*\n!src', { keep: ['build/Dockerfile', '.dockerignore'] });
    expect(['build/Dockerfile', '.dockerignore', 'src/a'].filter((path) => ignore.ignores(path))).toEqual([]);
    expect([ignore.ignores('build/x'), ignore.skips('build'), ignore.skips('other')]).toEqual([true, false, true]);
  });
});
