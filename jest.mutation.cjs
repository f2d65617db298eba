/** The tests that are quick enough to be run for each mutant: rules, laws, the conversation's tables, and faults once met. */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['triage/rules', 'triage/told', 'conversation/table', 'conversation/proven', 'properties/laws'].map(
    (name) => `<rootDir>/tests/${name}.test.ts`,
  ),
  modulePathIgnorePatterns: [],
}
