import { describe, expect, test } from '@jest/globals';
import { branch, metadataOf, pullRequest, schedule, tag } from './runs.ts';

/** The documented examples of expressions, labels and annotations of docker/metadata-action. */

describe('expressions', () => {
  test.each([
    ['{{branch}}', pullRequest(2), ''],
    ['{{branch}}', branch('master'), 'master'],
    ['{{branch}}', branch('my/branch'), 'my-branch'],
    ['{{branch}}', tag('v1.2.3'), ''],
    ['{{tag}}', pullRequest(2), ''],
    ['{{tag}}', branch('master'), ''],
    ['{{tag}}', branch('my/branch'), ''],
    ['{{tag}}', tag('v1.2.3'), 'v1.2.3'],
    ['{{sha}}', branch('dev'), '860c190'],
    ['{{base_ref}}', pullRequest(2), 'master'],
    ['{{base_ref}}', branch('master', { baseRef: 'other' }), ''],
    ['{{base_ref}}', tag('v1.2.3'), 'master'],
    ['{{is_default_branch}}', branch('master'), 'true'],
    ['{{is_default_branch}}', branch('dev'), 'false'],
    ['{{is_default_branch}}', schedule({ defaultBranch: undefined }), 'true'],
    ['{{is_default_branch}}', tag('master'), 'false'],
    ['{{is_not_default_branch}}', branch('master'), 'false'],
    ['{{is_not_default_branch}}', branch('dev'), 'true'],
    ["{{date 'YYYYMMDD'}}", branch('dev'), '20200110'],
    ["{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", branch('dev'), '20200110-093000'],
    ["{{commit_date 'YYYYMMDD'}}", branch('dev', { now: new Date(0) }), '20200110'],
    ["{{commit_date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", branch('dev'), '20200110-093000'],
  ])('%s on $ref', (expression, source, expected) => {
    const { tagNames } = metadataOf(source, { tags: `type=raw,value=x-${expression}-y` });
    expect(tagNames).toEqual([`x-${expected}-y`]);
  });

  test('the long date of the documentation', () => {
    const commitDate = new Date('2020-01-10T15:25:50Z');
    const { labels } = metadataOf(branch('dev', { commitDate }), {
      labels: "on={{commit_date 'dddd, MMMM Do YYYY, h:mm:ss a'}}",
    });
    expect(labels.on).toBe('Friday, January 10th 2020, 3:25:50 pm');
  });

  test('work in prefixes and suffixes', () => {
    expect(metadataOf(branch('dev'), { tags: 'type=sha,prefix={{branch}}-' }).tagNames).toEqual(['dev-860c190']);
    expect(metadataOf(branch('dev'), { tags: 'a', flavor: 'suffix=-{{sha}}' }).tagNames).toEqual(['a-860c190']);
  });
});

describe('labels and annotations', () => {
  const standard = {
    'org.opencontainers.image.created': '2020-01-10T00:30:00.000Z',
    'org.opencontainers.image.description': 'This your first repo!',
    'org.opencontainers.image.licenses': 'MIT',
    'org.opencontainers.image.revision': '860c1904a1ce19322e91ac35af1ab07466440c37',
    'org.opencontainers.image.source': 'https://github.com/octocat/Hello-World',
    'org.opencontainers.image.title': 'Hello-World',
    'org.opencontainers.image.url': 'https://github.com/octocat/Hello-World',
    'org.opencontainers.image.version': '1.2.3',
  };

  test('are those of the documented example, with the commit as the date of creation', () => {
    const source = tag('v1.2.3', { now: new Date('2026-11-21T12:00:00Z') });
    const { labels, annotations, tags } = metadataOf(source, {
      images: 'name/app',
      tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}', 'type=sha'],
    });
    expect(labels).toEqual(standard);
    expect(annotations).toEqual(standard);
    expect(tags).toEqual(['name/app:1.2.3', 'name/app:1.2', 'name/app:sha-860c190']);
  });

  test('are overwritten by the inputs and sorted', () => {
    const { labels, annotations } = metadataOf(branch('dev'), {
      labels: [
        'maintainer=CrazyMax',
        'org.opencontainers.image.title=MyCustomTitle',
        '# a comment',
        'org.opencontainers.image.description=Another, longer description # no comment',
        "org.opencontainers.image.created={{commit_date 'YYYY-MM-DDTHH:mm:ss.SSS[Z]'}}",
      ],
      annotations: 'maintainer=Foo',
    });
    expect(labels).toMatchObject({
      maintainer: 'CrazyMax',
      'org.opencontainers.image.title': 'MyCustomTitle',
      'org.opencontainers.image.description': 'Another, longer description # no comment',
      'org.opencontainers.image.created': '2020-01-10T00:30:00.000Z',
    });
    expect(Object.keys(labels)).toEqual(Object.keys(labels).sort());
    expect(annotations).toMatchObject({ maintainer: 'Foo', 'org.opencontainers.image.title': 'Hello-World' });
  });

  test('the JSON has the documented keys', () => {
    const { json } = metadataOf(branch('dev'), {
      images: 'user/app',
      tags: ['type=ref,event=branch', 'my'],
      labels: 'foo=',
    });
    expect(JSON.parse(json)).toEqual({
      tags: ['user/app:dev', 'user/app:my'],
      'tag-names': ['dev', 'my'],
      labels: { ...standard, 'org.opencontainers.image.version': 'dev', foo: '' },
      annotations: expect.arrayContaining(['manifest:org.opencontainers.image.version=dev']),
    });
  });
});
