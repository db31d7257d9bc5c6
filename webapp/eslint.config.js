import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig([
    globalIgnores(['dist', 'target']),
    js.configs.recommended,
    { files: ['**/*.{ts,tsx}'], extends: [ts.configs.strict, hooks.configs.flat.recommended] },
    { files: ['**/*.mjs'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
]);
