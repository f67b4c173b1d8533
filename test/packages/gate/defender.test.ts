import type { Scan } from '@aks-delivery/gate/scan/format';
import { scansIn } from '@aks-delivery/gate/scan/read';
import { describe, expect, test } from '@jest/globals';
import { digest, finding, other } from './findings.ts';

const read = (document: unknown): Scan[] => scansIn(JSON.stringify(document), 'scan.json');

const assessment = {
  id: '/subscriptions/s/providers/Microsoft.Security/assessments/k/subassessments/1',
  type: 'microsoft.security/assessments/subassessments',
  properties: {
    id: 'CVE-2026-0001',
    displayName: 'CVE-2026-0001',
    status: { code: 'Unhealthy', severity: 'High' },
    additionalData: {
      assessedResourceType: 'AzureContainerRegistryVulnerability',
      vulnerabilityDetails: {
        cveId: 'CVE-2026-0001',
        severity: 'High',
        references: [{ title: 'CVE-2026-0001', link: 'https://nvd.nist.gov/vuln/detail/CVE-2026-0001' }],
      },
      artifactDetails: { digest, repositoryName: 'shop' },
      softwareDetails: { packageName: 'py', version: '1.11.0', fixedVersion: '1.12' },
    },
  },
};
const py = finding({
  ...{ package: 'py', installed: '1.11.0', fixed: '1.12' },
  link: 'https://nvd.nist.gov/vuln/detail/CVE-2026-0001',
});
const healthy = { ...assessment, properties: { ...assessment.properties, status: { code: 'Healthy' } } };
const exempt = {
  ...assessment,
  properties: { ...assessment.properties, status: { code: 'NotApplicable', cause: 'Exempt', severity: 'High' } },
};
/** As `az security sub-assessment list` prints an older one: no `properties`, and Qualys' number as its id. */
const flat = {
  id: assessment.id,
  idPropertiesId: '178001',
  displayName: 'Debian Security Update for openssl',
  type: 'Microsoft.Security/assessments/subAssessments',
  status: { code: 'Unhealthy', severity: 'Medium' },
  additionalData: {
    assessedResourceType: 'ContainerRegistryVulnerability',
    imageDigest: other,
    cve: [{ title: 'CVE-2026-0002', link: 'x' }, { title: 'CVE-2026-0003' }],
  },
};
const server = { ...flat, additionalData: { assessedResourceType: 'ServerVulnerabilityAssessment' } };

describe('findings of Microsoft Defender are read', () => {
  const rows: { name: string; input: unknown; expected: Scan[] }[] = [
    {
      name: 'a query of Microsoft Defender, each image for itself',
      input: { count: 2, data: [assessment, flat], skip_token: null, total_records: 2 },
      expected: [
        { scanner: 'Microsoft Defender', digests: [digest], findings: [py] },
        {
          scanner: 'Microsoft Defender',
          digests: [other],
          findings: [
            finding({
              ...{ id: 'Debian Security Update for openssl', aliases: ['CVE-2026-0002', 'CVE-2026-0003'] },
              ...{ package: '', installed: '' },
              severity: 'medium',
            }),
          ],
        },
      ],
    },
    {
      name: 'a list of Defender, in which healthy findings name the image and exempt ones count',
      input: [healthy, exempt, server],
      expected: [{ scanner: 'Microsoft Defender', digests: [digest], findings: [py] }],
    },
  ];
  test.each(rows)('$name', ({ input, expected }) => {
    expect(read(input)).toEqual(expected);
  });

  test.each([
    { name: 'an empty list of Defender', input: [], says: 'never scanned' },
    {
      name: 'the first page of Defender',
      input: { data: [assessment], skip_token: 'x' },
      says: 'only one page',
    },
    {
      name: 'the first hundred of Defender',
      input: { data: [assessment], total_records: 240 },
      says: 'only one page',
    },
    { name: 'Defender about servers', input: [server], says: 'no finding about a container image' },
  ])('but not: $name', ({ input, says }) => {
    expect(() => read(input)).toThrow(says);
    expect(() => read(input)).toThrow(expect.objectContaining({ code: 'gate/scan-unreadable' }));
  });
});
