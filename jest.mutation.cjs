/** The tests that are quick enough to be run once for each mutant: the conversation and the doctor's rules, without words. */
module.exports = { ...require('./jest.config.cjs'), testMatch: ['<rootDir>/tests/{replies,doctor}.test.ts'], modulePathIgnorePatterns: [] }
