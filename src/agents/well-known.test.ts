import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { apiCatalog, apiCatalogUrl, readSkill, skillsIndex } from './well-known.ts'

const places = { href: (path: string) => `/docs${path}`, address: (path: string) => `https://e.example/docs${path}` }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('the API catalog', () => {
  test('is a set of links whose first context is the catalog itself, with the data as its items', () => {
    const { linkset } = apiCatalog(places, () => true)
    expect(linkset[0]).toEqual({
      anchor: `https://e.example/docs${apiCatalogUrl}`,
      item: [{ href: 'https://e.example/docs/codes.json', type: 'application/json', title: 'All codes' }],
    })
    expect(linkset[1]?.anchor).toBe(linkset[0]?.item?.[0]?.href)
  })

  test("doesn't name a guide that the site doesn't publish", () => {
    expect(JSON.stringify(apiCatalog(places, () => true))).toContain('/guides/programs/')
    expect(JSON.stringify(apiCatalog(places, () => false))).not.toContain('/guides/')
  })
})

describe('the index of skills', () => {
  test('has the address and the hash of each skill', () => {
    const skill = readSkill('---\nname: acme\ndescription: Reads errors.\n---\n\n# Acme\n')
    expect(skillsIndex([skill], places, sha256).skills).toEqual([
      {
        name: 'acme',
        type: 'skill-md',
        description: 'Reads errors.',
        url: 'https://e.example/docs/.well-known/agent-skills/acme/SKILL.md',
        digest: `sha256:${sha256(skill.text)}`,
      },
    ])
  })

  test('accepts the skill that the product ships', () => {
    const { name, description } = readSkill(readFileSync('skills/errata/SKILL.md', 'utf8'))
    expect(name).toBe('errata')
    expect(description.length).toBeGreaterThan(50)
  })

  test('a skill without a name or a description stops the build', () => {
    expect(() => readSkill('# Acme\n')).toThrow('front matter')
    expect(() => readSkill('---\nname: acme\n---\n')).toThrow('description')
  })
})
