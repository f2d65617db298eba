import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/** An export of a module carries one sentence that says what it is. */
const documentedExports = {
  meta: {
    type: 'suggestion',
    messages: { missing: 'Say in one sentence (/** … */) what this export is.' },
    schema: [],
  },
  create: (context) => ({
    'Program > ExportNamedDeclaration[declaration]'(node) {
      const overload = node.declaration.type === 'TSDeclareFunction'
      const comment = context.sourceCode.getCommentsBefore(node).at(-1)
      if (!overload && !(comment?.type === 'Block' && comment.value.startsWith('*'))) {
        context.report({ node, messageId: 'missing' })
      }
    },
  }),
}

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', 'skill-package'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    plugins: { house: { rules: { 'documented-exports': documentedExports } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/documented-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // one table
  { files: ['lambda/knowledge/topics.ts'], rules: { 'max-lines': 'off' } },
  { files: ['tests/**/*.ts'], rules: { 'house/documented-exports': 'off', 'max-lines': 'off' } },
  { files: ['tools/**/*.ts', 'hosting/**/*.ts', 'simulator/**/*.ts'], rules: { 'no-console': 'off' } },
)
