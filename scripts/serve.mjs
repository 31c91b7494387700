// Serves dist/ as a host would: `node scripts/serve.mjs PORT`. Not `astro preview`, which allows one server for each project.
import { preview } from 'astro'

const port = Number(process.argv[2])
const server = await preview({ root: process.cwd(), server: { port }, logLevel: 'error' })
console.log(`http://localhost:${server.port}${process.env.SITE_BASE ?? ''}/`)
