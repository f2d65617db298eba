/** The tests of the page in a browser. */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  // ends what hangs; a busy machine is no fault
  testTimeout: 900_000,
}
