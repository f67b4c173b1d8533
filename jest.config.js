const project = (displayName, ...folders) => ({
  displayName,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/harness/strip-types.js' },
  moduleFileExtensions: ['ts', 'js', 'json'],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});

export default {
  watchman: false,
  projects: [
    // Nothing but Node, and quick.
    project('unit', 'packages', 'contract', 'scripts', 'bench', 'lab/standins', 'lab/unit'),
    // The built entries as a runner starts them, against the stand-ins.
    project('actions', 'actions'),
    // Root, the built tools, and a running lab.
    project('lab', 'lab/cluster', 'lab/registries', 'e2e'),
    // They kill the lab, so they come last.
    project('chaos', 'chaos'),
  ],
};
