import type { ImageSource } from '@aks-delivery/image';
import { describe, expect, test } from '@jest/globals';
import { branch, metadataOf, pullRequest, schedule, tag } from './runs.ts';

/** The examples of docker/metadata-action's documentation: what it says must come out here, but for `latest`, which stays away. */

interface Example {
  source: ImageSource;
  tags?: readonly string[];
  flavor?: string;
  expected: string;
}

const tagsOf = ({ source, tags = [], flavor = '' }: Example): string =>
  metadataOf(source, { tags, flavor }).tagNames.join(' ');
const dispatch = branch('master', { eventName: 'workflow_dispatch' });
const versions = [
  'type=ref,event=branch',
  'type=ref,event=pr',
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
];

describe('the basic example: no tags', () => {
  test.each<Example>([
    { source: pullRequest(2), expected: 'pr-2' },
    { source: branch('master'), expected: 'master' },
    { source: branch('releases/v1'), expected: 'releases-v1' },
    { source: tag('v1.2.3'), expected: 'v1.2.3' },
    { source: tag('v2.0.8-beta.67'), expected: 'v2.0.8-beta.67' },
    { source: dispatch, expected: 'master' },
    { source: schedule(), expected: 'nightly master' },
  ])('$source.eventName of $source.ref gives $expected', (example) => {
    expect(tagsOf(example)).toBe(example.expected);
  });

  test.each<Example>([
    { source: tag('v1.2.3'), expected: 'v1.2.3 latest' },
    { source: tag('v2.0.8-beta.67'), expected: 'v2.0.8-beta.67 latest' },
  ])('flavor latest=true gives $expected, as documented for tags', (example) => {
    expect(tagsOf({ ...example, flavor: 'latest=true' })).toBe(example.expected);
  });
});

describe('the semver example: branches, pull requests and versions', () => {
  test.each<Example>([
    { source: pullRequest(2), expected: 'pr-2' },
    { source: branch('master'), expected: 'master' },
    { source: branch('releases/v1'), expected: 'releases-v1' },
    { source: tag('v1.2.3'), expected: '1.2.3 1.2' },
    { source: tag('v2.0.8-beta.67'), expected: '2.0.8-beta.67' },
  ])('$source.ref gives $expected', (example) => {
    expect(tagsOf({ ...example, tags: versions })).toBe(example.expected);
  });
});

describe('type=schedule', () => {
  test.each<Example>([
    { source: schedule(), tags: ['type=schedule'], expected: 'nightly' },
    { source: schedule(), tags: ['type=schedule,pattern=nightly'], expected: 'nightly' },
    { source: schedule(), tags: ["type=schedule,pattern={{date 'YYYYMMDD'}}"], expected: '20200110' },
    {
      source: schedule(),
      tags: ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}"],
      expected: '20200110-093000',
    },
    { source: branch('master'), tags: ['type=schedule'], expected: '' },
  ])('$tags gives $expected', (example) => {
    expect(tagsOf(example)).toBe(example.expected);
  });
});

describe('type=semver', () => {
  test.each([
    ['v1.2.3', 'pattern={{raw}}', 'v1.2.3'],
    ['v1.2.3', 'pattern={{version}}', '1.2.3'],
    ['v1.2.3', 'pattern={{major}}.{{minor}}', '1.2'],
    ['v1.2.3', 'pattern=v{{major}}', 'v1'],
    ['v1.2.3', 'pattern={{minor}}', '2'],
    ['v1.2.3', 'pattern={{patch}}', '3'],
    ['p1/v1.2.3', 'pattern={{version}},match=v(\\d.\\d.\\d)$', '1.2.3'],
    ['v2.0.8-beta.67', 'pattern={{raw}}', 'v2.0.8-beta.67'],
    ['v2.0.8-beta.67', 'pattern={{version}}', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', 'pattern={{major}}', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', 'pattern={{major}}.{{minor}}', '2.0.8-beta.67'],
    ['other', 'pattern={{version}},value=v1.0.0', '1.0.0'],
    ['other', 'pattern={{version}},value=p1/v1.0.0,match=v(\\d.\\d.\\d)$', '1.0.0'],
    ['v0.1.2', 'pattern={{version}}', '0.1.2'],
    ['v0.1.2', 'pattern={{major}}.{{minor}}', '0.1'],
    ['v0.1.2', 'pattern={{major}},enable=false', ''],
  ])('%s with %s gives %s', (name, attributes, expected) => {
    expect(tagsOf({ source: tag(name), tags: [`type=semver,${attributes}`], expected })).toBe(expected);
  });
});

describe('type=pep440', () => {
  test.each([
    ['1.2.3', 'pattern={{raw}}', '1.2.3'],
    ['1.2.3', 'pattern={{version}}', '1.2.3'],
    ['v1.2.3', 'pattern={{version}}', '1.2.3'],
    ['1.2.3', 'pattern={{major}}.{{minor}}', '1.2'],
    ['1.2.3', 'pattern=v{{major}}', 'v1'],
    ['v1.2.3rc2', 'pattern={{raw}}', 'v1.2.3rc2'],
    ['1.2.3rc2', 'pattern={{version}}', '1.2.3rc2'],
    ['p1/v1.2.3', 'pattern={{version}},match=v(\\d.\\d.\\d)$', '1.2.3'],
    ['1.2.3rc2', 'pattern={{major}}.{{minor}}', '1.2.3rc2'],
    ['1.2.3post1', 'pattern={{major}}.{{minor}}', '1.2.3.post1'],
    ['1.2.3beta2', 'pattern={{major}}.{{minor}}', '1.2.3b2'],
    ['1.0dev4', 'pattern={{major}}.{{minor}}', '1.0.dev4'],
    ['other', 'pattern={{version}},value=1.0.0', '1.0.0'],
    ['other', 'pattern={{version}},value=p1/v1.0.0,match=v(\\d.\\d.\\d)$', '1.0.0'],
  ])('%s with %s gives %s', (name, attributes, expected) => {
    expect(tagsOf({ source: tag(name), tags: [`type=pep440,${attributes}`], expected })).toBe(expected);
  });
});

describe('type=match', () => {
  test.each([
    ['v1.2.3', 'pattern=\\d.\\d.\\d', '1.2.3'],
    ['v2.0.8-beta.67', 'pattern=v(.*),group=1', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', 'pattern=v(\\d.\\d),group=1', '2.0'],
    ['20200110-RC2', 'pattern=\\d+', '20200110'],
    ['p1/v1.2.3', 'pattern=p1/v(\\d.\\d.\\d),group=1', '1.2.3'],
    ['other', 'pattern=v(.*),group=1,value=v1.0.0', '1.0.0'],
  ])('%s with %s gives %s', (name, attributes, expected) => {
    expect(tagsOf({ source: tag(name), tags: [`type=match,${attributes}`], expected })).toBe(expected);
  });
});

describe('type=edge, ref, raw and sha', () => {
  test.each<Example>([
    { source: branch('master'), tags: ['type=edge'], expected: 'edge' },
    { source: branch('dev'), tags: ['type=edge'], expected: '' },
    { source: branch('main'), tags: ['type=edge,branch=main'], expected: 'edge' },
    { source: pullRequest(2), tags: ['type=ref,event=pr'], expected: 'pr-2' },
    { source: pullRequest(318), tags: ['type=ref,event=pr,prefix='], expected: '318' },
    { source: branch('master'), tags: ['type=ref,event=branch'], expected: 'master' },
    { source: branch('my/branch'), tags: ['type=ref,event=branch'], expected: 'my-branch' },
    { source: tag('v1.2.3'), tags: ['type=ref,event=tag'], expected: 'v1.2.3' },
    { source: tag('v2.0.8-beta.67'), tags: ['type=ref,event=tag'], expected: 'v2.0.8-beta.67' },
    { source: dispatch, tags: ['type=ref,event=branch'], expected: 'master' },
    { source: branch('dev'), tags: ['type=raw,value=foo', 'type=raw,value=bar'], expected: 'foo bar' },
    { source: branch('dev'), tags: ['type=raw,foo', 'type=raw,bar'], expected: 'foo bar' },
    { source: branch('dev'), tags: ['foo', 'bar'], expected: 'foo bar' },
    { source: branch('dev'), tags: ['type=sha'], expected: 'sha-860c190' },
    { source: branch('dev'), tags: ['type=sha,format=long'], expected: 'sha-860c1904a1ce19322e91ac35af1ab07466440c37' },
    { source: branch('dev', { shortShaLength: 12 }), tags: ['type=sha'], expected: 'sha-860c1904a1ce' },
    { source: branch('master'), tags: ['type=raw,value=latest,enable={{is_default_branch}}'], expected: 'latest' },
    { source: branch('dev'), tags: ['type=raw,value=latest,enable={{is_default_branch}}'], expected: '' },
  ])('$source.ref with $tags gives $expected', (example) => {
    expect(tagsOf(example)).toBe(example.expected);
  });
});

describe('priorities', () => {
  test('sort the tags by type, the first being the version', () => {
    const rules = [
      'type=sha',
      'raw',
      'type=ref,event=tag',
      'type=match,pattern=\\d',
      'type=pep440,pattern=p{{major}}',
      'type=semver,pattern={{version}}',
    ];
    const { tagNames, version } = metadataOf(tag('v1.2.3'), { tags: rules });
    expect(tagNames).toEqual(['p1', '1.2.3', '1', 'v1.2.3', 'raw', 'sha-860c190']);
    expect(version).toBe('p1');
  });

  test('are overruled by the attribute, and equal ones keep the order of the lines', () => {
    expect(metadataOf(branch('master'), { tags: ['type=ref,priority=2000,event=branch', 'type=edge'] }).version).toBe(
      'master',
    );
    expect(metadataOf(branch('dev'), { tags: ['b', 'a', 'type=raw,value=c,priority=201'] }).tagNames).toEqual([
      'c',
      'b',
      'a',
    ]);
  });
});
