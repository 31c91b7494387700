import type { Places } from '../twins/code-fields.ts'

/** Site path of the API catalog (RFC 9727). */
export const apiCatalogUrl = '/.well-known/api-catalog'

/** Its media type (RFC 9264), with the profile that RFC 9727 gives it. */
export const apiCatalogType = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'

/** Site path of a skill for agents. The index of skills is `index.json` in the folder above (Agent Skills Discovery 0.2.0). */
export const skillUrl = (name: string) => `/.well-known/agent-skills/${name}/SKILL.md`

interface Link {
  href: string
  type: string
  title?: string
}

/**
 * The API catalog: links to the data of this site, its description and its documentation (RFC 9264).
 * @param isPublished whether the site publishes a site path
 */
export function apiCatalog({ address }: Places, isPublished: (path: string) => boolean) {
  const to = (path: string, type: string, title?: string): Link => ({
    href: address(path),
    type,
    ...(title === undefined ? {} : { title }),
  })
  const json = 'application/json'
  return {
    linkset: [
      { anchor: address(apiCatalogUrl), item: [to('/codes.json', json, 'All codes')] },
      {
        anchor: address('/codes.json'),
        'service-desc': [to('/openapi/errors.json', json, 'Errors as OpenAPI components')],
        'service-doc': [
          to('/llms.txt', 'text/plain', 'All pages, for agents'),
          ...(isPublished('/guides/programs/') ? [to('/guides/programs/', 'text/html', 'For programs')] : []),
        ],
        describedby: [
          to('/schemas/codes.v1.json', 'application/schema+json'),
          to('/types/documents.d.ts', 'text/plain'),
        ],
        alternate: [to('/feed.xml', 'application/atom+xml', 'New and changed codes')],
      },
    ],
  }
}

/** A skill: name and description from its front matter, and its text. */
export interface Skill {
  name: string
  description: string
  text: string
}

/**
 * @param skills the site's skills
 * @param sha256 hashes a text in UTF-8; returns hexadecimal digits
 */
export const skillsIndex = (skills: Skill[], { address }: Places, sha256: (text: string) => string) => ({
  $schema: 'https://schemas.agentskills.io/discovery/0.2.0/schema.json',
  skills: skills.map(({ name, description, text }) => ({
    name,
    type: 'skill-md',
    description,
    url: address(skillUrl(name)),
    digest: `sha256:${sha256(text)}`,
  })),
})

/** Reads name and description from the front matter of a SKILL.md. Throws if one is missing. */
export function readSkill(text: string): Skill {
  const [, matter = ''] = /^---\n([^]*?)\n---\n/.exec(text) ?? []
  const valueOf = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(matter)?.[1]
  const [name, description] = [valueOf('name'), valueOf('description')]
  if (!name || !description)
    throw new Error('A SKILL.md must start with front matter that has a name and a description, each on one line.')
  return { name, description, text }
}
