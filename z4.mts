import { readFileSync } from 'node:fs'
import { diagnose } from './src/engine/index.ts'
const inner='HTTP/1.1 422 Unprocessable Entity\nContent-Type: application/json\n\n'
let bad=0
for (let pad=0; pad<300; pad++) { const body=inner+JSON.stringify({detail:[{loc:['body','email'],msg:'An "address" needs\nexactly one @ sign'+'x'.repeat(pad),type:'value_error'}]},null,2)
 const p=Buffer.from(JSON.stringify({level:'error',response:body})).toString('base64')
 const d=diagnose(p,{apis:[],entries:[],statuses:[]},{now:0}); const f=d.facts.fields[0]; if(!f?.span||f.span[1]<=f.span[0]) {bad++; if(bad<3)console.log(pad,f)} }
console.log('bad',bad)
