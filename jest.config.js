const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/harness/strip-types.js' },
  moduleFileExtensions: ['ts', 'js', 'json'],
};

// `unit` needs nothing but Node and no network; `lab` needs root, the built tools and a running lab.
export default {
  watchman: false,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/test/{packages,actions,contract,scripts,bench}/**/*.test.ts',
        '<rootDir>/test/lab/{standins,unit}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'lab',
      testMatch: ['<rootDir>/test/lab/cluster/**/*.test.ts', '<rootDir>/test/{e2e,chaos}/**/*.test.ts'],
    },
  ],
};
