// Serves dist/ as a host of static files would: `node scripts/serve.mjs PORT` (0: any free one). Not `astro preview`, which allows one server
// for each project and answers an address without its last slash with a page of its own.
import { createServer } from 'node:http'
import handler from 'serve-handler'

const port = Number(process.argv[2])
const base = (process.env.SITE_BASE ?? '').replace(/\/$/, '')

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  if (base && !path.startsWith(`${base}/`)) {
    response.writeHead(302, { location: `${base}/` }).end()
    return
  }
  request.url = path.slice(base.length)
  void handler(request, response, { public: 'dist', cleanUrls: true, trailingSlash: true, directoryListing: false })
})

server.listen(port, () => console.log(`http://localhost:${server.address().port}${base}/`))
