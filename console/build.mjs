// Builds the console for Maven: installs when the lock file changed, writes the API's types from
// the contract, checks types, bundles, compresses. Each step is skipped when a stamp in target/ says that its inputs are unchanged.
//   node build.mjs build   install, type check, bundle into target/classes/console
//   node build.mjs test    install, then vitest
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants, gzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const output = join(here, 'target', 'classes', 'console')
const report = 'target/surefire-reports/TEST-console.xml' // counted with the reports of the other modules
const stamps = join(here, 'target', 'console-stamps')
const generated = 'contract.ts'
const windows = process.platform === 'win32'

function listFiles(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .filter((name) => name !== generated)
    .flatMap((name) => listFiles(join(path, name)))
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap((path) => listFiles(join(here, path)))) {
    hash.update(relative(here, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function isStamped(name, hash) {
  const file = join(stamps, name)
  return existsSync(file) && readFileSync(file, 'utf8') === hash
}

function stamp(name, hash) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), hash)
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: windows })
  if (done.error) fail(`${command}: ${done.error.message}`)
  if (done.status !== 0) fail(`${command} ${args.join(' ')} ended with ${done.status ?? done.signal}`)
}

function fail(message) {
  console.error(`console: ${message}`)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old: the console is built with Node 20.19 or later`)
  }
}

function install() {
  const hash = hashOf(['package.json', 'package-lock.json', '.npmrc'])
  const marker = join(here, 'node_modules', '.chengji-lock')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return
  console.log('console: installing packages')
  run('npm', ['ci', '--loglevel=error', '--no-progress'])
  writeFileSync(marker, hash)
}

function tool(entry, ...args) {
  run(process.execPath, [join(here, 'node_modules', entry), ...args])
}

const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt'])

function compress() {
  for (const file of listFiles(output)) {
    if (!compressible.has(extname(file))) continue
    const bytes = readFileSync(file)
    const small = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION })
    if (small.length < bytes.length) writeFileSync(`${file}.gz`, small)
  }
}

const inputs = [
  'src', 'public', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts',
  'tsconfig.json', 'build.mjs', 'contract.mjs', '../app/src/main/resources/openapi',
]

// The types of the API are written anew from the contract each time, so they cannot drift.
function prepare() {
  install()
  run(process.execPath, [join(here, 'contract.mjs')])
}

function build() {
  const hash = hashOf(inputs)
  if (isStamped('build', hash) && existsSync(join(output, 'index.html'))) return
  prepare()
  console.log('console: checking types')
  tool('vue-tsc/bin/vue-tsc.js', '--noEmit')
  console.log('console: bundling')
  tool('vite/bin/vite.js', 'build', '--logLevel', 'warn')
  compress()
  stamp('build', hash)
}

function test() {
  const hash = hashOf([...inputs, 'test'])
  if (isStamped('test', hash) && existsSync(join(here, report))) return
  prepare()
  tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=junit', `--outputFile.junit=${report}`)
  stamp('test', hash)
}

checkNode()
const step = process.argv[2]
if (step === 'build') build()
else if (step === 'test') test()
else fail(`unknown step "${step ?? ''}": build or test`)
