import type { Location } from '@aks-delivery/action/errors';
import { type Assignment, parseAssignments, setInvalid, typed } from './assignments.ts';
import { parseInlineValues } from './file.ts';
import { printed, type Values } from './helm-yaml.ts';
import { parseImage } from './image.ts';
import { imageAssignments, imageKeysInvalid, parseImageKeys } from './image-keys.ts';
import type { PathStep } from './path.ts';
import { fileTexts } from './set-file.ts';
import { mergeValues, PathBlocked, pathText, valueAt, withValue } from './tree.ts';
import { mergedValues, readValueFiles, type TagCorrection, tagCorrections } from './user-files.ts';

/** The inputs that make values, as they were typed. */
export interface ValueInputs {
  values: string | undefined;
  set: string | undefined;
  setString: string | undefined;
  setFile: string | undefined;
  image: string | undefined;
  imageKeys: Readonly<Record<string, string>>;
}

export interface ReleaseValues {
  /** For the file that goes to Helm after the value files; undefined when there is nothing to say. */
  values: Values | undefined;
  /** What the user should know of them, without any value of an input. */
  notices: { message: string; location?: Location }[];
}

/**
 * The values that the inputs give beside the value files, as one object. Later ones win, in Helm's order: corrected tags of the
 * value files, `values`, `set`, `set-string`, `set-file`, and last `image`. Value files are absolute paths.
 * @throws UserError helm/values-invalid, helm/set-invalid, helm/image-invalid, helm/image-keys-invalid
 */
export async function releaseValues(
  inputs: ValueInputs,
  place: { workspace: string; valueFiles: readonly string[]; helmMajor: 3 | 4 },
): Promise<ReleaseValues> {
  const assignments = [
    ...parseAssignments('set', inputs.set),
    ...parseAssignments('set-string', inputs.setString),
    ...parseAssignments('set-file', inputs.setFile),
  ];
  const keys = parseImageKeys(inputs.imageKeys);
  const image = inputs.image === undefined ? [] : imageAssignments(parseImage(inputs.image), keys);
  const files = await readValueFiles(place.valueFiles, place.workspace);
  const corrections = tagCorrections(files, place.helmMajor);
  const given = [...assignments, ...image].some(({ path }) => path.some((step) => typeof step === 'number'))
    ? mergedValues(files, place.helmMajor)
    : {};

  let tree: Values = {};
  const put = (path: readonly PathStep[], value: unknown): void => {
    tree = withValue(withListOf(given, tree, path), path, value) as Values;
  };
  for (const { path, typed: text } of corrections) put(path, text);
  tree = mergeValues(tree, parseInlineValues(inputs.values));
  for (const assignment of assignments) {
    const value = await assignedValue(assignment, place.workspace);
    unblocked(
      () => put(assignment.path, value),
      (blocked) => setInvalid(assignment.input, assignment.line, `leads through ${blocked}`),
    );
  }
  for (const { path, value } of image)
    unblocked(
      () => put(path, value),
      (blocked) => imageKeysInvalid(`lead through ${blocked}`),
    );
  return {
    values: Object.keys(tree).length === 0 ? undefined : tree,
    notices: [
      ...corrections.filter(({ path, typed: text }) => valueAt(tree, path) === text).map(correctionNotice),
      ...assignments.filter(({ input }) => input === 'set').flatMap(printedNotice),
    ],
  };
}

/**
 * The tree with the list that a path has an index of, taken from the value files: Helm replaces lists whole when it lays one
 * file over another, so that an item alone would be the whole list.
 */
function withListOf(given: Values, tree: Values, path: readonly PathStep[]): Values {
  const index = path.findIndex((step) => typeof step === 'number');
  const list = path.slice(0, index);
  if (index < 0 || valueAt(tree, list) !== undefined) return tree;
  const before = valueAt(given, list);
  return before === undefined ? tree : (withValue(tree, list, before) as Values);
}

async function assignedValue(assignment: Assignment, workspace: string): Promise<unknown> {
  const { input, path, list, values } = assignment;
  if (input === 'set-file') {
    const texts = await fileTexts(assignment, workspace);
    return list ? texts : texts[0];
  }
  const read = (text: string): unknown => {
    const value = input === 'set' ? typed(text) : text;
    // A tag is a text, whatever it looks like.
    return path.at(-1) === 'tag' && value !== null ? text : value;
  };
  return list ? values.map(read) : read(values[0] ?? '');
}

function unblocked(put: () => void, error: (blocked: string) => Error): void {
  try {
    put();
  } catch (thrown) {
    if (!(thrown instanceof PathBlocked)) throw thrown;
    throw error(`${pathText(thrown.path)}, which holds something else already`);
  }
}

function correctionNotice({ location, path, typed: text, becomes }: TagCorrection): ReleaseValues['notices'][number] {
  const message = `${pathText(path)}: ${text} would be printed as ${becomes} by Helm, so it is deployed as the text "${text}"; put it in quotes.`;
  return { message, location };
}

function printedNotice({ line, path, values }: Assignment): ReleaseValues['notices'] {
  const changed = values.map(typed).find((value) => typeof value === 'number' && printed(value) !== String(value));
  if (changed === undefined || path.at(-1) === 'tag') return [];
  const message = `Line ${line} of the input set gives ${pathText(path)} a large number, which templates without int64 print in scientific notation; set-string gives it as it is typed.`;
  return [{ message }];
}
