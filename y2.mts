import ts from 'typescript'
import { globSync, readFileSync } from 'node:fs'
const unbounded=/^(?:[*+]|\{\d+,\})/
function groups(src:string){const out:[string,string][]=[];const st:number[]=[];let cls=false;for(let i=0;i<src.length;i++){const c=src[i];if(c==='\\'){i++;continue}if(cls){if(c===']')cls=false;continue}if(c==='['){cls=true;continue}if(c==='(')st.push(i);else if(c===')'){const s=st.pop()!;const m=unbounded.exec(src.slice(i+1));if(m)out.push([src.slice(s,i+1),m[0]])}}return out}
function bare(s:string){return s.replace(/\\./g,'x').replace(/\[(?:[^\]])*\]/g,'C')}
let n=0
for (const f of globSync('src/engine/**/*.ts')) { if(/test|fixture/.test(f)) continue
 const s=ts.createSourceFile(f,readFileSync(f,'utf8'),99,true)
 const v=(x:any)=>{ if(x.kind===ts.SyntaxKind.RegularExpressionLiteral){const t=x.getText(); const src=t.slice(1,t.lastIndexOf('/')); for(const [g] of groups(src)){ const b=bare(g).slice(1,-1).replace(/^\?(?:[:=!]|<[=!]|<\w+>)/,''); if(/[*+]|\{\d+,\}|\|/.test(b)) {n++; console.log(f+':'+(s.getLineAndCharacterOfPosition(x.getStart()).line+1),g)} }} ts.forEachChild(x,v)}; v(s) }
console.log(n)
