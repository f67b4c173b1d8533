import { booleanKind } from './boolean.ts';
import { choiceKind } from './choice.ts';
import { durationKind } from './duration.ts';
import { integerKind } from './integer.ts';
import { keyValuesKind } from './key-values.ts';
import { listKind } from './list.ts';
import { secretKind } from './secret.ts';
import { textKind } from './text.ts';
import { workspacePathKind } from './workspace-path.ts';
import { yamlKind } from './yaml.ts';

/** Every kind of input. A new kind is one file, one line here, and one builder in builders.ts. */
export const kinds = [
  textKind,
  booleanKind,
  integerKind,
  durationKind,
  choiceKind,
  listKind,
  keyValuesKind,
  yamlKind,
  workspacePathKind,
  secretKind,
] as const;
