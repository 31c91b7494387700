import { createHash } from 'node:crypto'
import { skillsIndex } from '../../../agents/well-known.ts'
import { places } from '../../../site/places.ts'
import { skills } from '../../../site/skills.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The skills for agents, with the hash of each. */
export const GET = () => Response.json(skillsIndex(skills, places, sha256))
