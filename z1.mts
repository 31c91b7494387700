import { diagnose } from './src/engine/index.ts'
import { read } from './src/engine/read/index.ts'
import { viewsOf } from './src/engine/envelopes/views.ts'
const b=JSON.stringify([{ data: 1 }, { errors: [{ message: 'There is no such order', extensions: { code: 'NOT_FOUND' } }] }])
console.log(viewsOf(JSON.parse(b)).length)
const d=diagnose('HTTP/1.1 200 OK\n\n'+b,{apis:[],entries:[],statuses:[]},{now:0}); console.log(d.facts.code,d.outcome,d.envelope?.id, d.retry.verdict)
