/** The one test that is quick enough to be run for each mutant: every intent in every state, without words. */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['<rootDir>/tests/replies.test.ts'],
  modulePathIgnorePatterns: [],
}
