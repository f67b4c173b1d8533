import type { Cause } from '@aks-delivery/action/errors';

/** What can be wrong with the inputs that name and describe an image, and with its .dockerignore. */
export const imageCauses: readonly Cause[] = [
  {
    code: 'image/images-invalid',
    means: 'A line of the input `images` is not the name of an image.',
    fix: 'Write one name a line, without tag or digest: contoso.azurecr.io/shop/web.',
  },
  {
    code: 'image/tags-invalid',
    means: 'A line of the input `tags` cannot be read, or has an attribute or value that its type does not know.',
    fix: 'Write one rule a line: type=semver,pattern={{version}}.',
  },
  {
    code: 'image/flavor-invalid',
    means: 'A line of the input `flavor` cannot be read.',
    fix: 'Write latest=true|false|auto, prefix=…, suffix=…, the last two optionally with ,onlatest=true.',
  },
  {
    code: 'image/labels-invalid',
    means: 'A line of the input `labels` is no label.',
    fix: 'Write one key=value a line.',
  },
  {
    code: 'image/annotations-invalid',
    means: 'A line of the input `annotations` is no annotation.',
    fix: 'Write one key=value a line.',
  },
  {
    code: 'image/expression-invalid',
    means: 'An expression in double braces does not exist, or has a wrong format or time zone.',
    fix: "Use {{branch}}, {{tag}}, {{sha}}, {{base_ref}}, {{is_default_branch}}, {{is_not_default_branch}}, {{date 'YYYYMMDD'}} or {{commit_date 'YYYYMMDD'}}.",
  },
  {
    code: 'image/version-invalid',
    means: 'A rule of type semver or pep440 met a Git tag, or a value, that is no such version.',
    fix: 'Correct the tag, take the version out of it with match=…, or switch the rule off for it with enable=….',
  },
  {
    code: 'image/tag-invalid',
    means: 'A rule gives a tag that no registry takes.',
    fix: 'A tag begins with a letter, a digit or an underscore and has 128 characters at most: see to prefix, value and pattern.',
  },
  {
    code: 'image/dockerignore-invalid',
    means: 'A line of .dockerignore is not a pattern that Docker takes.',
    fix: 'Correct the line that the error names.',
  },
];
