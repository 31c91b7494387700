import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { packed } from './packed.fixture.ts'

let here: Awaited<ReturnType<typeof packed>>
beforeAll(async () => {
  here = await packed()
})

/** Names no API, so that the diagnosis doesn't depend on `content/`. */
const paste = 'HTTP/1.1 429 Too Many Requests\nRetry-After: 37\n\nEasy'

/** Runs a module in the folder that the package is installed in, and reads the JSON that it prints. */
function ran(code: string, ...flags: string[]): unknown {
  const { stdout, stderr, status } = spawnSync(here.node, [...flags, '--input-type=module', '-e', code], { cwd: here.folder, encoding: 'utf8' }) // prettier-ignore
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

describe('what is packed', () => {
  test('is the built package and nothing of the site', () => {
    const others = here.files.filter((path) => !/^(?:dist-package|skills)\/|^(?:package\.json|README\.md|LICENSE)$/.test(path)) // prettier-ignore
    expect(others).toEqual([])
    // A third of it is the elements, which have React and the engine in them.
    expect(here.size).toBeLessThan(1_100_000)
  })

  test('installs nothing else', () => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(here.folder, 'node_modules/errata/package.json'), 'utf8')) as { dependencies?: object } // prettier-ignore
    expect(dependencies).toEqual({})
    const lock = JSON.parse(readFileSync(join(here.folder, 'package-lock.json'), 'utf8')) as { packages: object }
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/errata'])
  })

  test('starts without loading the MCP server and the pages, which are as big as everything else', () => {
    const inPackage = (name: string) => readFileSync(join(here.folder, 'node_modules/errata', name), 'utf8')
    const chunks = here.files.filter((path) => path.endsWith('.js'))
    const isBig = (path: string) => /\/(?:serve|pages)-[\w-]+\.js$/.test(path)
    // What is loaded at once: the two modules of the command, and what these import outright. A set grows while it is gone through.
    const loaded = new Set(chunks.filter((path) => /\/(?:errata|main-[\w-]+)\.js$/.test(path)))
    for (const path of loaded)
      for (const [, next = ''] of inPackage(path).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+)["']/g))
        loaded.add(`dist-package/${next}`)
    expect([...loaded].filter(isBig)).toEqual([])
    expect([chunks.filter(isBig).length, loaded.size > 3]).toEqual([2, true])
  })

  test('is described to bundlers and runtimes without a fault (publint)', async () => {
    const { messages, pkg } = await publint({
      pkgDir: join(here.folder, 'node_modules/errata'),
      strict: true,
      pack: false,
    })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  test('has types that resolve in every module system (are the types wrong?)', async () => {
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(here.tarball))))
    const problems = checked.types ? checked.problems : [{ kind: 'no types' }]
    // The package has only modules: `require` gets a module, which is documented.
    const isOfOld = (problem: object) => 'resolutionKind' in problem && problem.resolutionKind === 'node10'
    expect(problems.filter((problem) => !isOfOld(problem) && problem.kind !== 'CJSResolvesToESM')).toEqual([])
  })
})

describe('entries', () => {
  test('. and ./catalogue diagnose, mask and say it in short', () => {
    const said = ran(`
      import { brief, diagnose, redact } from 'errata'
      import catalogue, { version } from 'errata/catalogue'
      const diagnosis = diagnose(${JSON.stringify(paste)}, catalogue, { now: 0 })
      const { headline, link } = brief(diagnosis, catalogue, { now: 0, site: 'https://errors.example.com' })
      const { text } = redact('Authorization: Bearer abc.def.ghi')
      console.log(JSON.stringify({ retry: diagnosis.retry.waitSeconds, headline, link, text, version, apis: catalogue.apis.length > 0 }))
    `)
    expect(said).toEqual({
      retry: 37,
      headline: 'Wait 37 seconds, then retry',
      link: 'https://errors.example.com/status/429/',
      text: 'Authorization: Bearer [redacted-authorization]',
      version: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/) as string,
      apis: true,
    })
  })

  test('./element weighs under 300 kB compressed, and does nothing on a server', () => {
    const script = readFileSync(join(here.folder, 'node_modules/errata/dist-package/element.js'), 'utf8')
    const bytes = brotliCompressSync(script).length
    console.log(`errata/element: ${bytes} bytes compressed`)
    expect(bytes).toBeLessThan(300_000)
    const said = ran("import 'errata/element'\nconsole.log(JSON.stringify([typeof HTMLElement, typeof customElements]))") // prettier-ignore
    expect(said).toEqual(['undefined', 'undefined'])
  })

  test('./element stays in a bundle that names nothing of it, with its catalogue as a script that is loaded later', async () => {
    const input = join(here.folder, 'page.js')
    writeFileSync(input, "import 'errata/element'\n")
    const { output } = (await build({
      root: here.folder,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: false, rolldownOptions: { input } },
    })) as Rolldown.RolldownOutput
    const chunks = output.filter((file) => file.type === 'chunk')
    const withModule = (name: string) => chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/dist-package/${name}`))) // prettier-ignore
    expect(withModule('element.js')?.isEntry).toBe(true)
    expect(withModule('element.js')?.imports).toEqual([])
    expect(withModule('element.js')?.dynamicImports).toEqual([withModule('catalogue.js')?.fileName])
  })

  test('run with nothing but the language: no Node, no DOM, no network, no clock', () => {
    const code = `
      import { createContext, SourceTextModule } from 'node:vm'
      import { readFileSync } from 'node:fs'
      const context = createContext({})
      const known = new Map()
      const load = (url) => {
        if (!known.has(url)) known.set(url, new SourceTextModule(readFileSync(new URL(url), 'utf8'), { identifier: url, context }))
        return known.get(url)
      }
      const link = (name, from) => {
        if (!name.startsWith('./')) throw new Error('imports ' + name)
        return load(new URL(name, from.identifier).href)
      }
      const open = async (name) => {
        const module = load(import.meta.resolve(name))
        if (module.status === 'unlinked') await module.link(link)
        await module.evaluate()
        return module.namespace
      }
      const { diagnose } = await open('errata')
      const { default: catalogue } = await open('errata/catalogue')
      console.log(JSON.stringify(diagnose(${JSON.stringify(paste)}, catalogue, { now: 0 }).retry.verdict))
    `
    writeFileSync(join(here.folder, 'bare.mjs'), code)
    const { stdout, stderr } = spawnSync(here.node, ['--experimental-vm-modules', '--no-warnings', 'bare.mjs'], { cwd: here.folder, encoding: 'utf8' }) // prettier-ignore
    expect([stdout.trim(), stderr]).toEqual(['"wait"', ''])
  })

  test('types say what comes out', () => {
    writeFileSync(
      join(here.folder, 'use.ts'),
      `import { diagnose, type Diagnosis, type Verdict } from 'errata'
       import catalogue from 'errata/catalogue'
       const diagnosis: Diagnosis = diagnose('500', catalogue, { now: 0 })
       export const verdict: Verdict = diagnosis.retry.verdict
       // @ts-expect-error the clock has to be given
       diagnose('500', catalogue, {})`,
    )
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc')
    const args = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', 'use.ts']
    const { stdout, status } = spawnSync(process.execPath, [tsc, ...args], { cwd: here.folder, encoding: 'utf8' })
    expect([stdout, status]).toEqual(['', 0])
  })
})
