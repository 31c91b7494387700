import { diagnose } from '/tmp/wt/who/src/engine/index.ts'
import { loadContent } from '/tmp/wt/who/src/site/load-content.ts'
const { catalogue } = loadContent('/tmp/wt/who')
for (const p of process.argv.slice(2)) { const d=diagnose(p.replaceAll('\\n','\n'),catalogue,{now:0}); console.log('##',p.slice(0,100),'|',d.response.status,d.facts.code,d.envelope?.id,d.envelope?.score,d.origin.kind,d.origin.name??'',d.retry.verdict,d.retry.processed,d.input.form); for(const m of d.matches.slice(0,3))console.log('  ',m.api,m.code,m.score,m.by,m.evidence.map(e=>e.text+' '+e.weight).join('; ')) }
