import type { APIRoute } from 'astro'
import type { Skill } from '../../../../agents/well-known.ts'
import { skills } from '../../../../site/skills.ts'

export const getStaticPaths = () => skills.map((skill) => ({ params: { skill: skill.name }, props: skill }))

/** One skill for agents. */
export const GET: APIRoute<Skill> = ({ props }) => new Response(props.text)
