import { parseDocument } from 'yaml';
import { yamlErrorLine } from './yaml-line.ts';

/**
 * The line of a value file that Helm's parser objects to. Helm 3 counts from the start of the file; Helm 4 reads every document by
 * itself and counts from its start.
 */
export function valueFileLine(error: string, text: string): number | undefined {
  const line = yamlErrorLine(error);
  if (line === undefined || !error.includes('cannot unmarshal yaml document')) return line;
  const broken = documentsOf(text).find((document) => parseDocument(document.text).errors.length > 0);
  return line + (broken?.before ?? 0);
}

/** Documents as Kubernetes' YAMLReader splits them: a separator belongs to the document before which there is none. */
function documentsOf(text: string): { before: number; text: string }[] {
  const documents = [{ before: 0, text: '' }];
  for (const [index, line] of text.split('\n').entries()) {
    const last = documents.at(-1);
    if (last === undefined) break;
    if (/^---\s*(#.*)?$/.test(line) && last.text !== '') documents.push({ before: index + 1, text: '' });
    else last.text += `${line}\n`;
  }
  return documents;
}
