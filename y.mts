import { diagnose } from './src/engine/index.ts'
import { loadContent } from './src/site/load-content.ts'
const { catalogue } = loadContent(process.cwd())
const med=(f:()=>void,n=5)=>{const t:number[]=[];for(let i=0;i<n;i++){const a=performance.now();f();t.push(performance.now()-a)}return t.sort((a,b)=>a-b)[n>>1]!}
const keys=(n:number)=>JSON.stringify(Object.fromEntries(Array.from({length:n},(_,i)=>['key_'+i,{['a'+i]:i,['b'+i]:'x'+i}])))
const emap=(n:number)=>JSON.stringify({errors:Object.fromEntries(Array.from({length:n},(_,i)=>['field_'+i,['can’t be blank '+i]]))})
const list=(n:number)=>JSON.stringify({errors:Array.from({length:n},(_,i)=>({field:'f'+i,message:'is bad '+i,code:'c'+i}))})
const flat=(n:number)=>JSON.stringify(Object.fromEntries(Array.from({length:n},(_,i)=>['k'+i,i])))
const str=(n:number)=>JSON.stringify({error:{code:'x',message:'y'.repeat(n)}})
for (const [name,p] of Object.entries({keys:keys(30000),keys11:keys(300000),emap:emap(22000),emap10:emap(220000),list:list(20000),list10:list(200000),flat:flat(80000),flat10:flat(800000),str:str(1e6), errkeys:JSON.stringify({error:JSON.parse(keys(30000))})})) {
 const n=p.length>5e6?1:5
 for (const [k,q] of Object.entries({bare:p, http:'HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n'+p})) {
 const a=med(()=>JSON.parse(p),n), b=med(()=>diagnose(q,catalogue,{now:1.79e12}),n)
 console.log(name.padEnd(8),k,p.length,'parse',a.toFixed(1),'diagnose',b.toFixed(1),(b/a).toFixed(1))}
}
