import { readFileSync } from 'node:fs'
const p=readFileSync(process.argv[2]!,'utf8')
import * as m from './src/engine/read/statements/stated.ts'
import { cloud } from './src/engine/read/statements/cloud.ts'
import { rpc } from './src/engine/read/statements/rpc.ts'
import { services } from './src/engine/read/statements/services.ts'
import { tools } from './src/engine/read/statements/tools.ts'
import { transport } from './src/engine/read/statements/transport.ts'
import { pairs } from './src/engine/read/statements/pairs.ts'
import { languages } from './src/engine/read/statements/languages.ts'
import { servers } from './src/engine/read/statements/servers.ts'
const r=[]
for (const st of [...cloud,...rpc,...services,...tools,...transport,...pairs,...languages,...servers] as any[]) { const t=process.threadCpuUsage(); for(let i=0;i<5;i++) st.pattern.exec(p); const u=process.threadCpuUsage(t); r.push([(u.user+u.system)/5000, String(st.pattern).slice(0,400)]) }
console.log(r.sort((a:any,b:any)=>b[0]-a[0]).slice(0,6))
