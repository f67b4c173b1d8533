import type { Scan } from '@aks-delivery/gate/scan/format';
import { scansIn } from '@aks-delivery/gate/scan/read';
import { describe, expect, test } from '@jest/globals';
import { config, digest, finding, platform } from './findings.ts';

const read = (document: unknown): Scan[] => scansIn(JSON.stringify(document), 'scan.json');

const grypeMatch = {
  vulnerability: {
    id: 'GHSA-1',
    severity: 'Critical',
    dataSource: 'https://github.com/advisories/GHSA-1',
    fix: { versions: ['1.3.0'], state: 'fixed' },
  },
  relatedVulnerabilities: [{ id: 'CVE-2026-0001' }],
  artifact: { name: 'left-pad', version: '1.0.0', type: 'npm' },
};
const grype = {
  matches: [grypeMatch],
  ignoredMatches: [{ vulnerability: { id: 'CVE-ignored', severity: 'Critical' } }],
  source: {
    type: 'image',
    target: { userInput: 'r/shop:v1', imageID: config, manifestDigest: platform, repoDigests: [`r/shop@${digest}`] },
  },
  descriptor: { name: 'grype', version: '0.120.1', db: { status: { valid: true } } },
};
const leftPad = finding({
  ...{ id: 'GHSA-1', aliases: ['CVE-2026-0001'], package: 'left-pad', installed: '1.0.0', fixed: '1.3.0' },
  ...{ severity: 'critical', link: 'https://github.com/advisories/GHSA-1' },
});

const trivy = {
  SchemaVersion: 2,
  ArtifactName: 'r/shop:v1',
  ArtifactType: 'container_image',
  Metadata: { ImageID: config, RepoDigests: [`r/shop@${digest}`] },
  Results: [
    { Target: 'os', Class: 'os-pkgs', Type: 'debian' },
    {
      Target: 'node',
      Class: 'lang-pkgs',
      Vulnerabilities: [
        {
          VulnerabilityID: 'CVE-2026-0001',
          VendorIDs: ['GHSA-1'],
          PkgName: 'left-pad',
          InstalledVersion: '1.0.0',
          FixedVersion: '1.3.0',
          Severity: 'HIGH',
          PrimaryURL: 'https://avd.aquasec.com/nvd/cve-2026-0001',
        },
      ],
    },
    { Target: 'key', Class: 'secret', Secrets: [{ RuleID: 'private-key', Severity: 'CRITICAL' }] },
  ],
};

describe('a report is read', () => {
  const rows: { name: string; input: unknown; expected: Scan[] }[] = [
    {
      name: 'JSON of grype, without what grype itself ignores',
      input: grype,
      expected: [{ scanner: 'grype 0.120.1', digests: [digest, platform, config], findings: [leftPad] }],
    },
    {
      name: 'JSON of grype without a finding',
      input: { ...grype, matches: [] },
      expected: [{ scanner: 'grype 0.120.1', digests: [digest, platform, config], findings: [] }],
    },
    {
      name: 'JSON of grype about an SBOM, which does not name the image',
      input: { ...grype, source: { type: 'sbom-file', target: 'sbom.json' } },
      expected: [{ scanner: 'grype 0.120.1', digests: [], findings: [leftPad] }],
    },
    {
      name: 'JSON of grype about a folder',
      input: { ...grype, source: { type: 'directory', target: '.' } },
      expected: [{ scanner: 'grype 0.120.1', digests: [], noImage: 'of the kind "directory"', findings: [leftPad] }],
    },
    {
      name: 'JSON of trivy, without secrets',
      input: trivy,
      expected: [
        {
          scanner: 'trivy',
          digests: [digest, config],
          findings: [
            finding({
              ...{ aliases: ['GHSA-1'], package: 'left-pad', installed: '1.0.0', fixed: '1.3.0' },
              link: 'https://avd.aquasec.com/nvd/cve-2026-0001',
            }),
          ],
        },
      ],
    },
  ];
  test.each(rows)('$name', ({ input, expected }) => {
    expect(read(input)).toEqual(expected);
  });
});

describe('a report that proves nothing is refused', () => {
  test.each([
    { name: 'empty', text: ' \n', says: 'it is empty' },
    { name: 'cut off', text: JSON.stringify(grype).slice(0, -20), says: 'no JSON, or was cut off' },
    { name: 'of an unknown kind', text: '{"vulnerabilities":[]}', says: 'none of JSON of grype' },
    { name: 'a text', text: '"all is well"', says: 'none of JSON of grype' },
    { name: 'null', text: 'null', says: 'none of JSON of grype' },
  ])('$name', ({ text, says }) => {
    expect(() => scansIn(text, 'scan.json')).toThrow(says);
  });

  test.each([
    { name: 'grype without matches', input: { ...grype, matches: null }, says: 'no list of matches' },
    {
      name: 'grype with a broken database',
      input: { ...grype, descriptor: { ...grype.descriptor, db: { status: { valid: false, error: 'is too old' } } } },
      says: 'database was not valid: is too old',
    },
    {
      name: 'a match without an id',
      input: { ...grype, matches: [{ ...grypeMatch, vulnerability: {} }] },
      says: 'without the id',
    },
    { name: 'trivy of another schema', input: { ...trivy, SchemaVersion: 3 }, says: 'schema version is 3' },
    { name: 'trivy without results', input: { ...trivy, Results: undefined }, says: 'in no package' },
    {
      name: 'trivy that looked for secrets only',
      input: { ...trivy, Results: [{ Class: 'secret' }] },
      says: 'in no package',
    },
  ])('$name', ({ input, says }) => {
    expect(() => read(input)).toThrow(says);
    expect(() => read(input)).toThrow(expect.objectContaining({ code: 'gate/scan-unreadable' }));
  });
});
