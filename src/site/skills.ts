import { readSkill, type Skill } from '../agents/well-known.ts'

/** The skills that the product ships, one in each folder of `skills/`. */
export const skills: Skill[] = Object.values(
  import.meta.glob<string>('/skills/*/SKILL.md', { query: '?raw', import: 'default', eager: true }),
).map(readSkill)
