import { diagnose } from './src/engine/index.ts'
import { loadContent } from './src/site/load-content.ts'
const { catalogue } = loadContent(process.cwd())
const p="{\"code\":\"FORBIDDEN\",\"message\":\"Not yours\"}\n* Connected to localhost (127.0.0.1) port 80\n> GET /v1/x HTTP/1.1\n> Host: localhost\n>\n< HTTP/1.1 403 Forbidden\n< Ce\": \"CONFLICT\",\n  \"message\": \"Conflict: Action is not pending approval (current status: Approved)\",\n  \"request_id\": \"req_4f8190\"\n}"
const d=diagnose(p,catalogue,{now:0}); console.log(d.facts, d.input, d.envelope, d.response, p.slice(120,160))
