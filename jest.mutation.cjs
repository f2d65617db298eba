/** The tests that are quick enough to be run for each mutant: every intent in every state, what is beyond, what it is about, emergencies, and the switch. */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['replies', 'beyond', 'subject', 'emergency', 'no-dialog'].map(
    (name) => `<rootDir>/tests/${name}.test.ts`,
  ),
  modulePathIgnorePatterns: [],
}
