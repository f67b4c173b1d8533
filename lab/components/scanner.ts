import { pushSbomScanner } from '../images/sbom-scanner.ts';
import { writeDatabase } from '../scanning/database.ts';
import type { Component } from './component.ts';

/** What Grype and BuildKit need to scan: nothing runs. */
export const scanner: Component = {
  name: 'scanner',
  tools: ['anchore'],
  install: async () => undefined,
  ready: async () => true,
  settle: async (lab) => {
    await Promise.all([writeDatabase(lab), pushSbomScanner(lab.binary('anchore', 'syft'))]);
  },
};
