import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// Where the jar is made from; Maven says which.
const classes = path.resolve(process.env['CONSOLE_OUT'] ?? path.resolve(import.meta.dirname, 'target/classes'));

// Each graphql`` tag becomes an import of what relay-compiler wrote for it; no Babel is needed for that.
function relay(): Plugin {
  const artifacts = path.resolve(import.meta.dirname, 'src/__generated__');
  const tag = /graphql`\s*(?:#[^\n]*\n\s*)*(?:query|mutation|subscription|fragment)\s+(\w+)[^`]*`/g;
  return {
    name: 'relay',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: 'graphql`' },
      handler(code) {
        const imports = new Set<string>();
        const out = code.replace(tag, (_, name: string) => {
          imports.add(name);
          return `__relay_${name}`;
        });
        // On one line, so that the lines below keep their numbers.
        const head = [...imports]
          .map((n) => `import __relay_${n} from ${JSON.stringify(path.join(artifacts, `${n}.graphql.ts`))};`)
          .join('');
        return { code: head + out, map: null };
      },
    },
  };
}

// Puts each document into a file that the server reads at its start, and its SHA-256 in place of its text.
function persistedDocuments(): Plugin {
  const documents = path.resolve(classes, 'graphql-documents');
  return {
    name: 'persisted-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      rmSync(documents, { recursive: true, force: true });
      mkdirSync(documents, { recursive: true });
    },
    transform: {
      filter: { id: /__generated__\/.*\.graphql\.ts$/ },
      handler(code) {
        return code.replace(
          /("params": \{[\s\S]*?)"id": null,([\s\S]*?)"text": ("(?:[^"\\]|\\.)*")/,
          (_, before: string, between: string, text: string) => {
            const document: string = JSON.parse(text);
            const hash = createHash('sha256').update(document).digest('hex');
            writeFileSync(path.join(documents, `${hash}.graphql`), document);
            return `${before}"id": "sha256:${hash}",${between}"text": null`;
          },
        );
      },
    },
  };
}

const product = process.env['TRIENNIUM_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    relay(),
    persistedDocuments(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'de-DE'] }), enforce: 'pre' },
    react(),
  ],
  resolve: {
    alias: [
      { find: '#', replacement: path.resolve(import.meta.dirname, 'src') },
      // Its index brings containers and renderers of old, which nobody here uses and no bundler can leave out.
      { find: /^react-relay$/, replacement: 'react-relay/hooks' },
    ],
  },
  build: {
    target: 'es2023',
    outDir: path.join(classes, 'console'),
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/graphql', '/settings.json', '/uploads', '/downloads'].map((at) => [at, product])),
  },
});
