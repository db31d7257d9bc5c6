import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y-x';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig([
    globalIgnores(['dist', 'target', 'src/api/generated']),
    js.configs.recommended,
    {
        files: ['**/*.{ts,tsx}'],
        extends: [ts.configs.strict, hooks.configs.flat.recommended, a11y.configs.recommended],
    },
    { files: ['**/*.mjs'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
]);
