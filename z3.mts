import { readFileSync } from 'node:fs'
import { diagnose } from './src/engine/index.ts'
import { read } from './src/engine/read/index.ts'
const p=readFileSync('/tmp/rb/b64.txt','utf8'); console.log(p.length)
const d=diagnose(p,{apis:[],entries:[],statuses:[]},{now:0}); console.log(d.facts.fields, d.input, d.facts.spans)
const r=read(p); for (const path of [['detail'],['detail',0],['detail',0,'loc'],['detail',0,'msg'],['detail',0,'loc',1]]) console.log(path, r.locate(path))
