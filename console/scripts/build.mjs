// Builds or tests the console, unless nothing has changed since it did so last: npm ci takes half a minute, the rest
// some ten seconds, and neither is for every start of the product.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [goal, classes] = process.argv.slice(2);
const home = path.resolve(import.meta.dirname, '..');
process.chdir(home);

const INPUTS = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package-lock.json',
  'relay.config.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
  '../schema/src/main/resources/graphql',
  '../local/product/src/main/resources/graphql',
];

// What somebody waits for: the first screen, and what each further one adds. In bytes, gzipped.
const FIRST_SCREEN = 230_000;
const FURTHER_SCREEN = 70_000;

function files(at) {
  if (!statSync(at).isDirectory()) return [at];
  return readdirSync(at)
    .filter((name) => name !== '__generated__')
    .sort()
    .flatMap((name) => files(path.join(at, name)));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(files)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, CONSOLE_OUT: classes } });
  return status === 0;
}

// What npm calls a registry that it does not reach. A lock that does not fit is an error like any other.
const UNREACHED =
  /^npm (?:error|ERR!) code (?:E5\d\d|EAI_\w+|ECONN\w+|EHOSTUNREACH|ENETUNREACH|ENOTCACHED|ENOTFOUND|\w*TIMEDOUT|\w+_TIMEOUT)\b/m;

function must(command, ...args) {
  if (!run(command, ...args)) {
    console.error(`${[path.basename(command), ...args].join(' ')} failed`);
    process.exit(1);
  }
}

const bin = (name) => path.join('node_modules', '.bin', name);

function install() {
  const mark = 'node_modules/.package-lock.json';
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Fetching what the console is built from');
  const { status, stderr } = spawnSync('npm', ['ci'], { stdio: ['inherit', 'inherit', 'pipe'], encoding: 'utf8' });
  process.stderr.write(stderr ?? '');
  if (status === 0) return;
  rmSync('node_modules', { recursive: true, force: true });
  if (!UNREACHED.test(stderr ?? '')) {
    console.error('npm ci failed (see above)');
    process.exit(1);
  }
  console.log('The console is left out: npm reaches nothing to build it from (see above).');
  process.exit(0);
}

function generate() {
  must('node', 'scripts/schema.mjs');
  mkdirSync('src/__generated__', { recursive: true });
  must(bin('relay-compiler'));
}

function once(what, stampFile, work) {
  const now = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) {
    console.log(`The console is ${what} already`);
    return;
  }
  rmSync(stampFile, { force: true });
  work();
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, now);
}

function checkBudget(out) {
  const manifest = JSON.parse(readFileSync(path.join(out, '.vite/manifest.json'), 'utf8'));
  const withImports = (key, found = new Set()) => {
    if (found.has(key)) return found;
    found.add(key);
    for (const other of manifest[key].imports ?? []) withImports(other, found);
    return found;
  };
  const size = (keys) =>
    [...keys].reduce((sum, key) => sum + statSync(path.join(out, `${manifest[key].file}.gz`)).size, 0);
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const shell = new Set([
    ...withImports(entry),
    ...withImports('src/shell/start.tsx'),
    ...withImports('src/i18n/de.ts'),
  ]);
  let failed = false;
  const hold = (name, bytes, budget) => {
    const isOver = bytes > budget;
    failed ||= isOver;
    console.log(`${isOver ? 'Too large: ' : ''}${name} ${(bytes / 1000).toFixed(0)} of ${budget / 1000} kB`);
  };
  const screens = Object.keys(manifest).filter(
    (key) => manifest[key].isDynamicEntry && !shell.has(key) && !key.startsWith('src/i18n/'),
  );
  const first = new Set([...shell, ...withImports('src/portfolio/Portfolio.tsx')]);
  hold('Clients, as the first screen', size(first), FIRST_SCREEN);
  for (const key of screens)
    hold(key.replace(/^src\/|\.tsx?$/g, ''), size([...withImports(key)].filter((k) => !shell.has(k))), FURTHER_SCREEN);
  rmSync(path.join(out, '.vite'), { recursive: true });
  if (failed) process.exit(1);
}

if (goal === 'build') {
  install();
  once('built', path.join(classes, '../console.built'), () => {
    generate();
    must(bin('tsc'), '--noEmit');
    must(bin('vite'), 'build', '--logLevel', 'warn');
    const out = path.join(classes, 'console');
    for (const file of files(path.join(out, 'assets')).filter((name) => /\.(js|css)$/.test(name))) {
      const text = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
    checkBudget(out);
  });
} else if (goal === 'test') {
  install();
  once('tested', path.join(classes, '../console.tested'), () => {
    if (!existsSync('src/__generated__')) generate();
    must(bin('vitest'), 'run');
  });
} else {
  console.error('build.mjs build|test FOLDER');
  process.exit(1);
}
