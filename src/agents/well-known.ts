import type { Places } from '../twins/code-fields.ts'

/** Site path of the API catalog (RFC 9727). */
export const apiCatalogUrl = '/.well-known/api-catalog'

/** Its media type (RFC 9264), with the profile that RFC 9727 gives it. */
export const apiCatalogType = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'

/** Site path of one skill for agents; the index of all is `index.json` in the same folder (Agent Skills Discovery 0.2.0). */
export const skillUrl = (name: string) => `/.well-known/agent-skills/${name}/SKILL.md`

interface Link {
  href: string
  type: string
  title?: string
}

/**
 * The data of this site for programs that look for it, as a set of links (RFC 9264): what there is, its description, its documentation.
 * @param isPublished whether a site path leads to something that the site has
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
        'service-desc': [to('/openapi/errors.json', json, 'The errors as OpenAPI components')],
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

/** A skill, as its front matter names it, and its text. */
export interface Skill {
  name: string
  description: string
  text: string
}

/**
 * @param skills those that the site has
 * @param sha256 hash of a text in UTF-8, as hexadecimal digits
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

/** Reads name and description from the front matter of a SKILL.md. Throws where there is none. */
export function readSkill(text: string): Skill {
  const [, matter = ''] = /^---\n([^]*?)\n---\n/.exec(text) ?? []
  const valueOf = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(matter)?.[1]
  const [name, description] = [valueOf('name'), valueOf('description')]
  if (!name || !description)
    throw new Error('A SKILL.md begins with front matter that has a name and a description, each on one line.')
  return { name, description, text }
}
