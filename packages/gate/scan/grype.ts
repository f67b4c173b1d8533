import { digestIn, type Fields, fieldsOf, listOf, textOf, textsOf } from '../json.ts';
import { type Finding, severityNamed } from './finding.ts';
import type { Format } from './format.ts';

// An SBOM is as good as the image, but does not name it.
const images = ['image', 'oci-model', 'sbom-file'];

/**
 * `grype -o json`, as anchore/grype writes it (grype/presenter/models). Grype writes the file at the end and only when it had a
 * database, so its descriptor and a list of matches, be it empty, are the mark of a scan that ended well. What grype itself was
 * told to ignore stands elsewhere (`ignoredMatches`) and does not count.
 */
export const grype: Format = {
  name: 'JSON of grype',
  recognises: (document) => textOf(fieldsOf(fieldsOf(document).descriptor).name) === 'grype',
  read(document) {
    const { matches, descriptor, source } = fieldsOf(document);
    if (!Array.isArray(matches)) return 'it has no list of matches';
    const { name, version, db } = fieldsOf(descriptor);
    const trouble = databaseTrouble(fieldsOf(db));
    if (trouble !== undefined) return trouble;
    const { type, target } = fieldsOf(source);
    const { repoDigests, manifestDigest, imageID, userInput } = fieldsOf(target);
    const named = [...textsOf(repoDigests), ...textsOf([manifestDigest, imageID, userInput])];
    const findings = matches.map(findingOf);
    if (findings.some(({ id }) => id === '')) return 'it has a match without the id of a vulnerability';
    return [
      {
        scanner: `${textOf(name)} ${textOf(version)}`.trim(),
        digests: [...new Set(named.flatMap((text) => digestIn(text) ?? []))],
        ...(images.includes(textOf(type)) ? {} : { noImage: `of the kind "${textOf(type)}"` }),
        findings,
      },
    ];
  },
};

/** Version 6 of the database has a status; older ones had the error beside the rest. */
function databaseTrouble({ status, error }: Fields): string | undefined {
  const { valid, error: statusError } = fieldsOf(status);
  const told = textOf(statusError) || textOf(error);
  return valid === false || told !== ''
    ? `grype's vulnerability database was not valid${told && `: ${told}`}`
    : undefined;
}

function findingOf(match: unknown): Finding {
  const { vulnerability, relatedVulnerabilities, artifact } = fieldsOf(match);
  const { id, severity, fix, dataSource, urls } = fieldsOf(vulnerability);
  const { name, version } = fieldsOf(artifact);
  const related = listOf(relatedVulnerabilities).map((each) => textOf(fieldsOf(each).id));
  return {
    id: textOf(id),
    aliases: related.filter((alias) => alias !== '' && alias !== id),
    package: textOf(name),
    installed: textOf(version),
    fixed: textsOf(fieldsOf(fix).versions).join(', '),
    severity: severityNamed(textOf(severity)) ?? 'unknown',
    link: textOf(dataSource) || (textsOf(urls)[0] ?? ''),
  };
}
