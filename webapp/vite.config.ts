import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { loadAhead } from './build/ahead.ts';

export default defineConfig({
    plugins: [react(), loadAhead()],
    build: {
        // Nothing as a data: URL: the pages' policy allows fonts and scripts from the shop itself only
        assetsInlineLimit: 0,
        license: { fileName: 'licences.md' },
        modulePreload: { polyfill: false },
        // Which file needs which: what build/first-load.mjs adds up
        manifest: 'manifest.json',
        rolldownOptions: {
            output: {
                // What every page needs changes less often than the pages: a browser keeps it. All other libraries come
                // with the pages that use them
                codeSplitting: {
                    groups: [
                        {
                            name: 'libraries',
                            test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\//,
                        },
                        // What main.tsx loads the rest by
                        { name: 'loader', test: /vite\/preload-helper/, priority: 2 },
                        // The rest of the first load in one file, not in one for each set of pages that share a part
                        { name: 'start', test: /\/src\/app\/start\.tsx$/ },
                    ],
                },
            },
        },
    },
    server: {
        // npm run dev: the pages from here, the API of a running shop
        proxy: Object.fromEntries(
            ['/api', '/health'].map((path) => [path, process.env.SHOP_URL ?? 'http://localhost:9080']),
        ),
    },
    test: {
        environment: 'jsdom',
        include: ['src/**/*.test.{ts,tsx}'],
        setupFiles: ['src/test/setup.ts'],
        // On a busy machine; what waits gives up earlier by itself
        testTimeout: 20_000,
        restoreMocks: true,
    },
});
