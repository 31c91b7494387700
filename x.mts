import { readFileSync } from 'node:fs'
import { diagnose } from './src/engine/index.ts'
import { Session } from 'node:inspector/promises'
import { loadContent } from './src/site/load-content.ts'
const { catalogue } = loadContent(process.cwd())
const p=readFileSync(process.argv[2]!,'utf8')
for(let i=0;i<3;i++) diagnose(p,catalogue,{now:1.79e12})
 const s=new Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval',{interval:200}); await s.post('Profiler.start')
 const t=process.threadCpuUsage(); for(let i=0;i<5;i++) diagnose(p,catalogue,{now:1.79e12}); const u=process.threadCpuUsage(t); console.log((u.user+u.system)/5000,'ms each')
 const {profile}=await s.post('Profiler.stop') as any
 const byId=new Map(profile.nodes.map((n:any)=>[n.id,n])); const self=new Map<number,number>(); profile.samples.forEach((id:number,i:number)=>self.set(id,(self.get(id)??0)+profile.timeDeltas[i]))
 const parent=new Map<number,number>(); for(const n of profile.nodes as any[]) for(const c of n.children??[]) parent.set(c,n.id)
 const tot=new Map<string,number>(), slf=new Map<string,number>()
 for(const [id,t] of self){ const seen=new Set<string>(); let n:any=byId.get(id); const nm=(x:any)=>x.callFrame.functionName.slice(0,150)+' '+x.callFrame.url.split('/').slice(-2).join('/')+':'+x.callFrame.lineNumber; slf.set(nm(n),(slf.get(nm(n))??0)+t); for(let k:number|undefined=id;k;k=parent.get(k)){const q=nm(byId.get(k)); if(!seen.has(q)){seen.add(q);tot.set(q,(tot.get(q)??0)+t)}}}
 for(const m of [slf,tot]) console.log([...m].sort((a,b)=>b[1]-a[1]).slice(0,m===slf?10:24).map(([k,v])=>(v/5000).toFixed(2)+' '+k).join('\n'),'\n')
