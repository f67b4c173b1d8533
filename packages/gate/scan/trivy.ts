import { digestIn, fieldsOf, listOf, textOf, textsOf } from '../json.ts';
import { type Finding, severityNamed } from './finding.ts';
import type { Format } from './format.ts';

// An SBOM is as good as the image, but does not name it.
const images = ['container_image', 'cyclonedx', 'spdx'];
/** Results that only a look for vulnerabilities has; the others are of secrets, licences and configuration. */
const packages = ['os-pkgs', 'lang-pkgs'];

/**
 * `trivy image --format json`, schema version 2 (aquasecurity/trivy, pkg/types/report.go and trivy.dev, "Reporting"). Only what is
 * found in packages counts. A scan that recognised no package has no such result at all, and proves nothing.
 */
export const trivy: Format = {
  name: 'JSON of trivy',
  recognises: (document) => 'SchemaVersion' in fieldsOf(document) && 'ArtifactName' in fieldsOf(document),
  read(document) {
    const { SchemaVersion: schema, ArtifactType: type, Metadata, Results, Trivy } = fieldsOf(document);
    if (schema !== 2) return `its schema version is ${JSON.stringify(schema)}, and only 2 is known`;
    const results = listOf(Results)
      .map(fieldsOf)
      .filter(({ Class }) => packages.includes(textOf(Class)));
    if (results.length === 0) return 'trivy has looked for vulnerabilities in no package';
    const { RepoDigests, ImageID } = fieldsOf(Metadata);
    const findings = results.flatMap(({ Vulnerabilities }) => listOf(Vulnerabilities)).map(findingOf);
    if (findings.some(({ id }) => id === '')) return 'it has a finding without the id of a vulnerability';
    return [
      {
        scanner: `trivy ${textOf(fieldsOf(Trivy).Version)}`.trim(),
        digests: [...textsOf(RepoDigests), textOf(ImageID)].flatMap((text) => digestIn(text) ?? []),
        ...(images.includes(textOf(type)) ? {} : { noImage: `of the kind "${textOf(type)}"` }),
        findings,
      },
    ];
  },
};

function findingOf(found: unknown): Finding {
  const { VulnerabilityID, VendorIDs, PkgName, InstalledVersion, FixedVersion, Severity, PrimaryURL } = fieldsOf(found);
  return {
    id: textOf(VulnerabilityID),
    aliases: textsOf(VendorIDs),
    package: textOf(PkgName),
    installed: textOf(InstalledVersion),
    fixed: textOf(FixedVersion),
    severity: severityNamed(textOf(Severity)) ?? 'unknown',
    link: textOf(PrimaryURL),
  };
}
