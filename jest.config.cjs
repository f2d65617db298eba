/** ask-sdk-test asks for mocha and for AWS's old SDK, of which it needs next to nothing: two stand-ins serve. */
module.exports = {
  testEnvironment: 'node',
  // every core: jest would leave one of two idle
  maxWorkers: '100%',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '^mocha$': '<rootDir>/tests/stand-ins/mocha.cjs',
    '^aws-sdk-mock$': '<rootDir>/tests/stand-ins/aws-sdk-mock.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // the page in a browser takes minutes, and has a command of its own: npm run e2e
  testPathIgnorePatterns: ['/node_modules/', '/tests/e2e/'],
}
