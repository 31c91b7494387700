/** The files and pages for each host: everything they name exists, in the versions that the project uses. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { paths } from './addresses.fixture.ts'
import { filesForHosts } from './files.ts'
import { headerRules } from './headers.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const pages = globSync('docs/deploying/*.md').map((path) => path.replaceAll('\\', '/'))
const { inSite, beside } = filesForHosts(paths, headerRules({ scripts: [], styles: [] }), '/docs/errors', () => false)
const nodeVersion = (
  JSON.parse(read('package.json')) as { devDependencies: { node: string } }
).devDependencies.node.split('.')[0]!

describe('the pages', () => {
  test('each is linked from the overview, and each link leads to one', () => {
    const linked = [...read('docs/deploying.md').matchAll(/\]\((deploying\/[^)]+)\)/g)].map(
      ([, path]) => `docs/${path}`,
    )
    expect([...new Set(linked)].toSorted()).toEqual(pages.toSorted())
  })

  test.each(pages)('%s names files that are there, or that the build writes', (page) => {
    const text = read(page)
    const links = [...text.matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(([, path]) => join('docs/deploying', path!))
    const named = [...text.matchAll(/\b(?:scripts|docs\/deploying)\/[\w.-]+\.\w+/g)].map(([path]) => path)
    for (const path of [...links, ...named]) expect([path, existsSync(path)]).toEqual([path, true])
    for (const [, name] of text.matchAll(/\bdeploy\/([\w./-]*\w)/g)) expect([name, Object.keys(beside).some((file) => file === name || file.startsWith(`${name}/`))]).toEqual([name, true]) // prettier-ignore
  })
})

describe('the Dockerfile', () => {
  const text = read('Dockerfile')

  test('copies what is there', () => {
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list]) => list!.split(' '))
    expect(copied.length).toBeGreaterThan(3)
    for (const path of copied) expect([path, existsSync(path)]).toEqual([path, true])
  })

  test('takes what is installed from what setup.mjs needs, and nothing that it lacks', () => {
    const imports = [...read('scripts/setup.mjs').matchAll(/from '\.\/([^']+)'/g)].map(([, name]) => `scripts/${name}`)
    for (const path of ['scripts/setup.mjs', ...imports]) expect(text).toContain(path)
  })

  test("builds with the project's own Node, and serves as nobody on a port above 1023", () => {
    expect(text).toContain(`FROM node:${nodeVersion}-`)
    expect(text).toMatch(/^USER 65534/m)
    expect(text).toMatch(/^EXPOSE 8080$/m)
  })

  test('sends nothing that is made, and no history, to the builder', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.git', 'node_modules', 'dist', 'dist-*', 'deploy']),
    )
  })
})

describe('the workflows', () => {
  interface Step {
    run?: string
    uses?: string
    with?: Record<string, unknown>
  }
  const workflows = ['github-pages', 'azure-static-web-apps'].map((name) => [name, parse(read(`docs/deploying/${name}.yml`)) as { jobs: Record<string, { steps: Step[] }> }] as const) // prettier-ignore

  test.each(workflows)('%s builds with the Node that the project brings', (_, { jobs }) => {
    const steps = Object.values(jobs).flatMap((job) => job.steps)
    expect(steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version']).toBe(
      Number(nodeVersion),
    )
    expect(steps.some(({ run }) => run?.includes('npm run build'))).toBe(true)
    for (const { uses } of steps) expect(uses ?? '@v1').toMatch(/@v\d+$/)
  })

  test("GitLab's leaves no more redirects than GitLab reads, none of them cut", () => {
    const { pages: job } = parse(read('docs/deploying/gitlab-ci.yml')) as { pages: { script: string[]; image: string; artifacts: { paths: string[] } } } // prettier-ignore
    expect(job.image).toContain(`node:${nodeVersion}-`)
    expect(job.artifacts.paths).toEqual(['public'])
    mkdirSync(join(folder, 'public'), { recursive: true })
    const lines = Array.from({ length: 2000 }, (_, n) => `/a/rather/long/address/number/${n} /b/${n}/ 301`)
    writeFileSync(join(folder, 'public/_redirects'), `${lines.join('\n')}\n`)
    const step = job.script.find((line) => line.includes('_redirects'))!
    expect(spawnSync('sh', ['-ec', step], { cwd: folder }).status).toBe(0)
    const left = read(join(folder, 'public/_redirects')).trim().split('\n')
    expect(left.length).toBeGreaterThan(900)
    expect(left.length).toBeLessThanOrEqual(1000)
    expect(left).toEqual(lines.slice(0, left.length))
  })
})

test('Netlify and Vercel publish the folder that the build command writes', () => {
  const netlify = read('netlify.toml')
  expect(netlify).toContain(`NODE_VERSION = "${nodeVersion}"`)
  expect(/web-root\.mjs (\S+)"/.exec(netlify)?.[1]).toBe(/publish = "(.+)"/.exec(netlify)?.[1])
  const { buildCommand } = JSON.parse(read('vercel.json')) as { buildCommand: string }
  expect(buildCommand).toContain('web-root.mjs .vercel/output/static')
  expect(buildCommand).toContain('cp deploy/vercel.json .vercel/output/config.json')
  expect(Object.keys(beside)).toContain('vercel.json')
})

const folder = mkdtempSync(join(tmpdir(), 'errata wëb root '))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(['', '/docs/errors'])('the folder for a host, with the base "%s"', (base) => {
  const project = join(folder, `project${base.length}`)
  const run = (...given: string[]) =>
    spawnSync(process.execPath, [resolve('scripts/web-root.mjs'), ...given], { cwd: project, encoding: 'utf8' })
  mkdirSync(project, { recursive: true })

  test("isn't written before the site is built", () => {
    expect(run('web').stderr).toBe('Build the site first (npm run build): dist/ has no built site.\n')
    expect(run().stderr).toBe('Name the folder to write, for example: node scripts/web-root.mjs web\n')
  })

  test('has the site at its address, and what hosts read at the root', () => {
    for (const [name, text] of Object.entries({ ...inSite, 'index.html': 'front', '404.html': 'none' })) {
      mkdirSync(join(project, 'dist'), { recursive: true })
      writeFileSync(join(project, 'dist', name), text)
    }
    mkdirSync(join(project, 'deploy'), { recursive: true })
    writeFileSync(join(project, 'deploy/site.json'), JSON.stringify({ base }))
    mkdirSync(join(project, 'web'), { recursive: true })
    writeFileSync(join(project, 'web/left-over.html'), '')
    expect(run('web').status).toBe(0)
    expect(read(join(project, 'web', base, 'index.html'))).toBe('front')
    for (const name of [...Object.keys(inSite), '404.html'])
      expect([name, existsSync(join(project, 'web', name))]).toEqual([name, true])
    expect(existsSync(join(project, 'web/left-over.html'))).toBe(false)
    expect(existsSync(join(project, 'dist/_redirects'))).toBe(true)
  })
})
