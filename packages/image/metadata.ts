import { expander, globalExpressions } from './expressions.ts';
import { parseFlavor } from './flavor.ts';
import { parseImages } from './images.ts';
import { standardLabels, withCustom } from './labels.ts';
import type { ImageSource } from './source.ts';
import { tagNames } from './tags/index.ts';

/** The inputs as the user typed them; an empty text is an input that is not given. */
export interface MetadataInputs {
  readonly images: string;
  readonly tags: string;
  readonly flavor: string;
  readonly labels: string;
  readonly annotations: string;
}

export interface ImageMetadata {
  /** The tag with the highest priority; empty when no rule gives one. */
  readonly version: string;
  /** Every image with every tag; tags alone when there is no image. */
  readonly tags: readonly string[];
  readonly tagNames: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** JSON text of tags, tag-names, labels and annotations, the last as `manifest:key=value`. */
  readonly json: string;
  /** Sentences about what was ignored or gave nothing. */
  readonly warnings: readonly string[];
}

/**
 * Names and describes an image by the rules of docker/metadata-action (https://github.com/docker/metadata-action), from the facts
 * of a run alone: no request, and the same result for the same commit unless {{date}} is used. On purpose different:
 * - `latest` is pushed only when `flavor: latest=true` or a rule says so; `latest=auto`, the default, adds none.
 * - `created` is the date of the commit, not of the run.
 * - An invalid version is an error, and so are unknown attributes, unknown expressions, labels without `=`, and tags that no
 *   registry takes.
 * - A quoted field may hold commas, the expressions of a prefix or suffix count for `latest` too, and nothing is escaped for HTML.
 * - On the event `create`, {{is_default_branch}} compares the branch like everywhere else.
 * @throws UserError with a code of `imageCauses`
 */
export function imageMetadata(inputs: MetadataInputs, source: ImageSource): ImageMetadata {
  const warnings: string[] = [];
  const expand = expander(globalExpressions(source));
  const flavor = parseFlavor(inputs.flavor);
  if (flavor.latestSaid && flavor.latest === 'auto')
    warnings.push('The input flavor has latest=auto, which adds no latest here; write latest=true to push it.');
  const images = parseImages(inputs.images);
  const names = tagNames(inputs.tags, flavor, { source, expand, warn: (message) => warnings.push(message) });
  const tags = images.length === 0 ? names : images.flatMap((image) => names.map((name) => `${image}:${name}`));
  const version = names[0] ?? '';
  const standard = standardLabels(source, version);
  const labels = withCustom(standard, 'labels', inputs.labels, expand);
  const annotations = withCustom(standard, 'annotations', inputs.annotations, expand);
  const json = JSON.stringify({
    tags,
    'tag-names': names,
    labels,
    annotations: Object.entries(annotations).map(([key, value]) => `manifest:${key}=${value}`),
  });
  return { version, tags, tagNames: names, labels, annotations, json, warnings };
}
