import { UserError } from '@aks-delivery/action/errors';
import { type ImageSource, imageCauses, type MetadataInputs } from '@aks-delivery/image';
import { expect, test } from '@jest/globals';
import { branch, metadataOf, tag } from './runs.ts';

type Case = [keyof MetadataInputs, string, string, string, ImageSource?];

const cases: Case[] = [
  [
    'images',
    'name/foo\nvalue=name/foo',
    'image/images-invalid',
    "Line 2 of the input images has the attribute 'value'",
  ],
  ['images', 'name/foo,enable=bar', 'image/images-invalid', 'has enable=bar, which is neither true nor false'],
  ['images', 'name=,enable=true', 'image/images-invalid', "has '', which is not the name of an image"],
  ['images', 'name/foo,name=name/bar', 'image/images-invalid', 'gives attributes to more than one image'],
  ['images', 'enable=true', 'image/images-invalid', 'names no image'],
  ['images', 'name/app:1', 'image/images-invalid', "has 'name/app:1', which is not the name of an image without a tag"],
  [
    'tags',
    '# one\ntype=foo',
    'image/tags-invalid',
    'Line 2 of the input tags has type=foo, which is none of edge, match, pep440',
  ],
  ['tags', 'type=ref', 'image/tags-invalid', 'lacks the attribute event, which type=ref needs'],
  ['tags', 'type=ref,event=foo', 'image/tags-invalid', 'has event=foo, which is none of branch, tag, pr'],
  ['tags', 'type=raw', 'image/tags-invalid', 'lacks the attribute value, which type=raw needs'],
  ['tags', 'type=semver', 'image/tags-invalid', 'lacks the attribute pattern'],
  ['tags', 'type=pep440', 'image/tags-invalid', 'lacks the attribute pattern'],
  ['tags', 'type=match', 'image/tags-invalid', 'lacks the attribute pattern'],
  ['tags', 'type=match,pattern=a,group=x', 'image/tags-invalid', 'has group=x, which is no whole number'],
  ['tags', 'type=match,pattern=a(', 'image/tags-invalid', "has 'a(', which is no regular expression"],
  ['tags', 'type=semver,pattern={{raw}},match=\\d', 'image/tags-invalid', 'has no group in parentheses', tag('v1')],
  ['tags', 'type=sha,format=foo', 'image/tags-invalid', 'has format=foo, which is none of short, long'],
  ['tags', 'type=sha,enabled=false', 'image/tags-invalid', "has the attribute 'enabled', which does not exist"],
  ['tags', 'type=sha,enable=maybe', 'image/tags-invalid', 'has enable=maybe, which is neither true nor false'],
  ['tags', 'type=sha,priority=high', 'image/tags-invalid', 'has priority=high, which is no number'],
  ['tags', 'type=sha,priority=', 'image/tags-invalid', 'has priority=, which is no number'],
  ['tags', 'a,b', 'image/tags-invalid', "gives 'value' a second time"],
  ['tags', 'type=raw,"value=a', 'image/tags-invalid', 'opens a quotation mark that nothing closes'],
  ['tags', 'type=raw,"value=a"b', 'image/tags-invalid', 'has text behind a closing quotation mark'],
  [
    'tags',
    'a{{constructor}}',
    'image/expression-invalid',
    'has the expression {{constructor}}, which does not exist here',
  ],
  ['tags', 'a{{branch', 'image/expression-invalid', "opens '{{' that no '}}' closes"],
  ['tags', "a{{branch 'x'}}", 'image/expression-invalid', '{{branch}} takes no format'],
  ['tags', 'a{{date}}', 'image/expression-invalid', 'lacks its format in quotes'],
  ['tags', 'a{{date YYYY}}', 'image/expression-invalid', 'which does not exist here'],
  ['tags', "a{{date 'LT'}}", 'image/expression-invalid', "whose 'L' is not supported"],
  ['tags', "a{{date 'YYYY' tz='Mars/Olympus'}}", 'image/expression-invalid', "the time zone 'Mars/Olympus'"],
  [
    'tags',
    'type=semver,pattern={{version}}',
    'image/version-invalid',
    "Line 1 of the input tags has type=semver, but 'sometag' is no semantic version",
    tag('sometag'),
  ],
  ['tags', 'type=semver,pattern={{version}}', 'image/version-invalid', "'1.2' is no semantic version", tag('1.2')],
  [
    'tags',
    'type=pep440,pattern={{version}}',
    'image/version-invalid',
    "'p1-v1', from 'p1/v1', is no version by PEP 440",
    tag('p1/v1'),
  ],
  [
    'tags',
    'type=semver,pattern={{branch}}',
    'image/expression-invalid',
    'has the expression {{branch}}, which does not exist here',
    tag('v1.0.0'),
  ],
  [
    'tags',
    '{{tag}}-foo',
    'image/tag-invalid',
    "Line 1 of the input tags gives the tag '-foo', which no registry takes",
  ],
  ['tags', 'a'.repeat(129), 'image/tag-invalid', 'which no registry takes'],
  ['flavor', 'latest', 'image/flavor-invalid', "has 'latest', which is none of latest, prefix, suffix and onlatest"],
  ['flavor', 'latest=foo', 'image/flavor-invalid', 'has latest=foo, which is none of auto, true and false'],
  ['flavor', 'unknown=foo', 'image/flavor-invalid', "has 'unknown'"],
  ['flavor', 'onlatest=true', 'image/flavor-invalid', 'has onlatest without a prefix or suffix before it'],
  ['flavor', 'prefix=a,onlatest=yes', 'image/flavor-invalid', 'has onlatest=yes'],
  ['flavor', 'prefix={{nope}}', 'image/expression-invalid', 'Line 1 of the input flavor has the expression {{nope}}'],
  ['labels', 'a=b\ninvalid', 'image/labels-invalid', "Line 2 of the input labels has no '='"],
  ['labels', '=b', 'image/labels-invalid', "has no key before the '='"],
  ['annotations', 'invalid', 'image/annotations-invalid', "Line 1 of the input annotations has no '='"],
];

test.each(cases)('%s: %s is %s', (input, text, code, message, source = branch('dev')) => {
  let error: unknown;
  try {
    metadataOf(source, { [input]: text });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
  expect(imageCauses.map((cause) => cause.code)).toContain(code);
});
