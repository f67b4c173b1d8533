import type { ImageSource } from '@aks-delivery/image';
import { describe, expect, test } from '@jest/globals';
import { branch, metadataOf, pullRequest, schedule, tag } from './runs.ts';

/** Combinations of rules beyond the documented tables. */
const cases: { name: string; source: ImageSource; tags?: string[]; flavor?: string[]; expected: string[] }[] = [
  {
    name: 'an event without a reference has no tags',
    source: { ...branch('x'), ref: '', sha: '', eventName: '' },
    tags: ['type=sha', 'type=raw,{{branch}}', 'type=ref,event=branch'],
    expected: [],
  },
  {
    name: 'a branch whose name no tag could have',
    source: branch('my/feature#1245'),
    tags: ['type=ref,event=branch', 'type=semver,pattern={{version}}', 'type=edge'],
    expected: ['my-feature-1245'],
  },
  {
    name: 'values in place of a Git tag, and doubles',
    source: branch('master'),
    tags: ['type=semver,pattern={{version}},value=v1.2.3', 'type=pep440,pattern={{version}},value=v1.2.3', 'type=edge'],
    expected: ['1.2.3', 'edge'],
  },
  {
    name: 'rules that are switched off',
    source: branch('dev'),
    tags: ['foo', 'type=raw,bar,enable=false', 'type=raw,baz,enable=true', 'type=sha,enable={{is_default_branch}}'],
    expected: ['foo', 'baz'],
  },
  {
    name: 'quoted fields with commas, and quotes in quotes',
    source: tag('release12'),
    tags: ['type=match,"pattern=^release\\d{1,2}"', 'type=raw,"value=a, ""b"""', 'type=match,"""pattern=\\d{1,2}"""'],
    expected: ['release12', '12', 'a-b-'],
  },
  {
    name: 'a line that is quoted as a whole',
    source: branch('dev'),
    tags: ['"type=raw,value=foo"'],
    expected: ['foo'],
  },
  {
    name: 'comments, empty lines, spaces and a hash in a value',
    source: branch('dev'),
    tags: ['  # comment', '', ' type = raw , value = foo#bar ', '#bar'],
    expected: ['foo-bar'],
  },
  {
    name: 'a bare expression with a time zone',
    source: branch('dev'),
    tags: ["{{date 'YYYYMMDDHH' tz='Asia/Tokyo'}}"],
    expected: ['2020011009'],
  },
  {
    name: 'groups of a regular expression with flags',
    source: tag('P1/V1.0.0'),
    tags: ['type=match,"pattern=/p1\\/v(\\d.\\d.\\d)$/ig",group=1', 'type=match,pattern=\\d.\\d'],
    expected: ['1.0.0', '1.0'],
  },
  {
    name: 'prefix and suffix of the flavor, and rules that have their own',
    source: branch('dev'),
    tags: ['type=raw,my,prefix=foo-,suffix=-bar', 'custom', 'type=raw,tags,suffix='],
    flavor: ['prefix=glo-', 'suffix=-bal'],
    expected: ['foo-my-bar', 'glo-custom-bal', 'glo-tags'],
  },
  {
    name: 'a pull request keeps its own prefix',
    source: pullRequest(15),
    tags: ['type=ref,event=pr', 'type=sha'],
    flavor: ['prefix=glo-', 'suffix=-bal'],
    expected: ['pr-15-bal', 'sha-a9c8c58-bal'],
  },
  {
    name: 'an event on the target of a pull request counts for the pull request',
    source: branch('master', { eventName: 'pull_request_target', prNumber: 15, baseRef: 'master' }),
    tags: [
      'type=ref,event=branch',
      'type=ref,event=pr',
      'type=raw,of-{{base_ref}}',
      'type=raw,default,enable={{is_default_branch}}',
    ],
    expected: ['pr-15', 'of-master'],
  },
  {
    name: 'a scheduled run with its own rules',
    source: schedule(),
    tags: ['type=schedule', 'type=sha,priority=2000', 'type=raw,value=default,enable={{is_default_branch}}'],
    flavor: ['prefix=glo-'],
    expected: ['sha-860c190', 'glo-nightly', 'glo-default'],
  },
  {
    name: 'a new branch is not the default branch',
    source: branch('dev', { eventName: 'create' }),
    tags: ['type=raw,value=latest,enable={{is_default_branch}}', 'type=ref,event=branch'],
    expected: ['dev'],
  },
  {
    name: 'a release has the tag it was made from',
    source: tag('v1.1.1', { eventName: 'release', baseRef: undefined }),
    tags: ['type=ref,event=tag', 'type=raw,value=base-{{base_ref}}'],
    expected: ['v1.1.1', 'base-'],
  },
  {
    name: 'latest, at the end, with the affixes that count for it',
    source: tag('v1.1.1'),
    tags: ['type=semver,pattern={{version}}'],
    flavor: ['latest=true', 'prefix={{branch}}foo-,onlatest=true', 'suffix=-dev,onlatest=true'],
    expected: ['foo-1.1.1-dev', 'foo-latest-dev'],
  },
  {
    name: 'latest without affixes, once',
    source: tag('v1.1.1'),
    tags: ['type=semver,pattern={{version}}', 'type=raw,value=latest,suffix='],
    flavor: ['latest=true', 'suffix=-dev'],
    expected: ['1.1.1-dev', 'latest'],
  },
  {
    name: 'no latest where no rule gives a tag',
    source: branch('dev'),
    tags: ['type=ref,event=tag'],
    flavor: ['latest=true'],
    expected: [],
  },
  {
    name: 'an ampersand is no HTML',
    source: branch('a&b'),
    tags: ['type=raw,{{branch}}', 'type=raw,{{{ branch }}}-2'],
    expected: ['a-b', 'a-b-2'],
  },
  {
    name: 'python versions that are not final, raw and normal',
    source: tag('v1.2.3rc2'),
    tags: ['type=pep440,pattern={{raw}}', 'type=pep440,pattern={{major}}.{{minor}}'],
    expected: ['v1.2.3rc2', '1.2.3rc2'],
  },
  {
    name: 'versions of two parts, which Python has',
    source: tag('1.2'),
    tags: ['type=pep440,pattern={{version}}', 'type=pep440,pattern={{major}}.{{minor}}.{{patch}}'],
    expected: ['1.2', '1.2.0'],
  },
  {
    name: 'build metadata, which no tag can hold, leaves the version',
    source: tag('v1.2.3+5'),
    tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{raw}}'],
    expected: ['1.2.3', 'v1.2.3-5'],
  },
];

test.each(cases)('$name', ({ source, tags = [], flavor = [], expected }) => {
  expect(metadataOf(source, { tags, flavor }).tagNames).toEqual(expected);
});

describe('latest', () => {
  test.each(['', 'latest=auto', 'latest=false'])('is not pushed with flavor %j', (flavor) => {
    for (const tags of [
      '',
      'type=semver,pattern={{version}}',
      'type=pep440,pattern={{version}}',
      'type=match,pattern=\\d.*',
    ])
      expect(metadataOf(tag('v1.2.3'), { tags, flavor }).tagNames).not.toContain('latest');
  });

  test('a flavor that says auto is told what it means here', () => {
    expect(metadataOf(tag('v1'), { flavor: 'latest=auto' }).warnings).toEqual([
      'The input flavor has latest=auto, which adds no latest here; write latest=true to push it.',
    ]);
    expect(metadataOf(tag('v1')).warnings).toEqual([]);
  });
});

describe('images', () => {
  test.each([
    ['name/foo,name/bar', ['name/foo:dev', 'name/bar:dev']],
    ['name/foo\nghcr.io/UserName/Foo', ['name/foo:dev', 'ghcr.io/username/foo:dev']],
    [
      'name=name/bar\nname/foo,enable=false\nname=localhost:5000/x,enable=true',
      ['name/bar:dev', 'localhost:5000/x:dev'],
    ],
    ['moby/buildkit\n#comment', ['moby/buildkit:dev']],
    ['', ['dev']],
  ])('%j', (images, expected) => {
    expect(metadataOf(branch('dev'), { images }).tags).toEqual(expected);
  });
});

describe('one image in several tags', () => {
  test('a rule that matches nothing, and an attribute of another type, are said and not fatal', () => {
    const { tagNames, warnings } = metadataOf(tag('sometag'), {
      tags: ['type=match,pattern=\\d.\\d', 'type=ref,event=tag', 'type=sha,event=branch'],
    });
    expect(tagNames).toEqual(['sometag', 'sha-860c190']);
    expect(warnings).toEqual([
      'Line 3 of the input tags has the attribute event, which type=sha does not have; it is ignored.',
      "Line 1 of the input tags gives no tag: 'sometag' has no match for group 0 of \\d.\\d.",
    ]);
  });
});
